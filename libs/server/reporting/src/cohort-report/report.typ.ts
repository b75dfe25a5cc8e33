/** The report's page in Typst. All that it says comes as data: a name is never read as markup. */
export const REPORT = `
#let data = json(bytes(sys.inputs.data))
#let words = data.words
#let green = rgb("#0b6b58")
#let muted = rgb("#545d59")
#let line = 0.5pt + rgb("#d9dcda")
#set document(title: data.cohort + ", " + words.report, author: data.school)
#set text(lang: data.language, size: 10pt, font: ("Noto Sans", "DejaVu Sans", "Noto Naskh Arabic", "Noto Sans Ethiopic", "Noto Sans Hans"), fallback: true)
#set par(leading: 0.6em)
#set page(paper: "a4", margin: (x: 20mm, top: 20mm, bottom: 22mm), footer: context text(size: 8pt, fill: muted)[
  #data.school #h(1fr) #words.page #counter(page).display("1 / 1", both: true)
])
#show heading.where(level: 1): set text(size: 20pt, weight: "semibold")
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.8em, sticky: true, text(size: 13pt, weight: "semibold", it.body))
#set table(stroke: (x, y) => (bottom: line), inset: (x: 4pt, y: 5pt))
#show table.cell.where(y: 0): set text(size: 8.5pt, fill: muted)

#text(fill: muted)[#data.school]
= #data.cohort
#text(fill: muted)[#words.report. #data.made #if data.lost [#words.lost]]

== #words.numbers
#grid(columns: (1fr, 1fr, 1fr, 1fr), gutter: 10pt, ..data.numbers.map(one => block(width: 100%, height: 62pt, inset: 8pt, radius: 4pt, stroke: line)[
  #text(size: 18pt, weight: "semibold", fill: green)[#one.value] #text(size: 8.5pt, fill: muted)[#one.note]\\
  #text(size: 8.5pt)[#one.label]
]))

== #words.work
#if data.work.len() == 0 [#words.noWork] else {
  table(columns: (1fr, 50pt, 60pt, 50pt, 60pt), align: (x, y) => if x == 0 { left } else { right },
    table.header(..words.workHead.map(one => [#one])), ..data.work.flatten().map(one => [#one]))
}
#if data.exercises.len() > 0 { pagebreak() }
#for exercise in data.exercises {
  [== #exercise.title]
  block(below: 0.6em, sticky: true, text(fill: muted, exercise.due))
  table(columns: (1fr, 110pt, 80pt, 60pt), table.header(..words.rowHead.map(one => [#one])), ..exercise.rows.flatten().map(one => [#one]))
}
`;
