// The matching benchmark's other side: LEMON's network simplex, and Tendril's own algorithm (libs/matching) in C++.
// Usage: matching lemon|same FILE REPEATS. FILE: int32 students, mentors, pairs, then rowStart, mentor, score, capacity,
// priority. Prints one JSON line: least CPU milliseconds of the repeats, peak memory, and the tiers reached.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <queue>
#include <vector>
#include <sys/resource.h>
#if __has_include(<lemon/network_simplex.h>)
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#define HAS_LEMON 1
#endif
using std::vector;
using Int = int32_t;
const Int FAR = 0x7fffffff, SPAN = 1000;
const int SCANS_PER_SORT = 4, SCANS_OF_PLACES_PER_SORT = 2;

struct Instance {
  Int students, mentors;
  vector<Int> rowStart, mentor, score, capacity, priority;
  Int matchWorth() const { return SPAN * students + 1; }
  Int priorityWorth() const { return 4 * matchWorth(); }
  Int worth(Int student) const { return matchWorth() + (priority[student] ? priorityWorth() : 0); }
};
struct State { vector<Int> mentorOf, studentPrice, mentorPrice; };
struct Pair { Int key, cost, column; };
struct Graph { Int rows, columns; vector<Int> begin; vector<Pair> pairs; vector<Int> supply, skip, room; };

vector<Int> countByMentor(const Instance& in) {
  vector<Int> begin(in.mentors + 1);
  for (Int mentor : in.mentor) begin[mentor + 1]++;
  for (Int mentor = 0; mentor < in.mentors; mentor++) begin[mentor + 1] += begin[mentor];
  return begin;
}

Graph graphByStudent(const Instance& in, const vector<Int>& places, bool priorityOnly) {
  Graph graph{in.students, in.mentors, vector<Int>(in.students + 1), {}, vector<Int>(in.students), vector<Int>(in.students), places};
  graph.pairs.reserve(in.mentor.size());
  for (Int student = 0; student < in.students; student++) {
    if (!priorityOnly || in.priority[student])
      for (Int at = in.rowStart[student]; at < in.rowStart[student + 1]; at++)
        if (places[in.mentor[at]] > 0) graph.pairs.push_back({0, SPAN - in.score[at], in.mentor[at]});
    graph.begin[student + 1] = graph.pairs.size();
    graph.supply[student] = graph.begin[student + 1] > graph.begin[student];
    graph.skip[student] = SPAN + in.worth(student);
  }
  return graph;
}

Graph graphByMentor(const Instance& in, const vector<Int>& places) {
  Graph graph{in.mentors, in.students, countByMentor(in), vector<Pair>(in.mentor.size()), places,
              vector<Int>(in.mentors, SPAN + in.matchWorth() + in.priorityWorth()), vector<Int>(in.students, 1)};
  vector<Int> next(graph.begin);
  for (Int student = 0; student < in.students; student++)
    for (Int at = in.rowStart[student]; at < in.rowStart[student + 1]; at++)
      graph.pairs[next[in.mentor[at]]++] = {0, SPAN - in.score[at] + (in.priority[student] ? 0 : in.priorityWorth()), student};
  return graph;
}

typedef std::priority_queue<std::pair<Int, Int>, vector<std::pair<Int, Int>>, std::greater<>> Heap;

const Int BUCKETS = 128, WIDTH_BITS = 3;

/** Into buckets by key, in one counting pass; each key becomes the least of its bucket. */
void sortRow(vector<Pair>& pairs, Int begin, Int end) {
  static Int offsets[BUCKETS + 1];
  static vector<Pair> copy;
  copy.assign(pairs.begin() + begin, pairs.begin() + end);
  std::fill(offsets, offsets + BUCKETS + 1, 0);
  Int least = FAR;
  for (const Pair& pair : copy) least = std::min(least, pair.key);
  for (Pair& pair : copy) offsets[(pair.key = std::min((pair.key - least) >> WIDTH_BITS, BUCKETS - 1)) + 1]++;
  for (Int bucket = 0; bucket < BUCKETS; bucket++) offsets[bucket + 1] += offsets[bucket];
  for (const Pair& pair : copy) pairs[begin + offsets[pair.key]++] = {least + (pair.key << WIDTH_BITS), pair.cost, pair.column};
}

struct StudentEngine {
  struct Mentor { Int price = 0, distance = FAR, from = -1, free = 0; };
  struct Student { Int dual = 0, reached = 0, via = -1, seen = 0, skip = 0, begin = 0, end = 0, budget = 0; };
  Graph graph;
  vector<Mentor> mentors;
  vector<Student> students;
  vector<Int> slotBegin, slotStudent, slotMentor, queue, touched;
  Int searches = 0;
  explicit StudentEngine(Graph from) : graph(std::move(from)), mentors(graph.columns), students(graph.rows), slotBegin(graph.columns + 1) {
    for (Int mentor = 0; mentor < graph.columns; mentor++) {
      mentors[mentor].free = graph.room[mentor];
      slotBegin[mentor + 1] = slotBegin[mentor] + graph.room[mentor];
    }
    slotStudent.assign(slotBegin.back(), -1);
    slotMentor.resize(slotBegin.back());
    for (Int mentor = 0; mentor < graph.columns; mentor++) std::fill(&slotMentor[0] + slotBegin[mentor], &slotMentor[0] + slotBegin[mentor + 1], mentor);
    for (Int student = 0; student < graph.rows; student++) {
      students[student].skip = graph.skip[student];
      students[student].begin = graph.begin[student];
      students[student].end = graph.begin[student + 1];
    }
    queue.resize(graph.rows);
  }
  void sort(Student& row) {
    for (Int at = row.begin; at < row.end; at++) graph.pairs[at].key = graph.pairs[at].cost - mentors[graph.pairs[at].column].price;
    sortRow(graph.pairs, row.begin, row.end);
    row.budget = SCANS_PER_SORT * (row.end - row.begin);
  }
  void place(Int student) {
    if (!graph.supply[student]) return;
    Student& row = students[student];
    if (row.budget <= 0) sort(row);
    row.dual = row.skip;
    for (Int at = row.begin; at < row.end && graph.pairs[at].key < row.dual; at++)
      row.dual = std::min(row.dual, graph.pairs[at].cost - mentors[graph.pairs[at].column].price);
    if (row.dual < row.skip) search(student);
  }
  void reach(Int mentor, Int distance, Int& tail) {
    for (Int slot = slotBegin[mentor]; slot < slotBegin[mentor + 1]; slot++) {
      Student& next = students[slotStudent[slot]];
      if (next.seen == searches) continue;
      next.seen = searches;
      next.reached = distance;
      next.via = slot;
      queue[tail++] = slotStudent[slot];
    }
  }
  void search(Int source) {
    searches++;
    touched.clear();
    Heap heap;
    students[source].reached = 0;
    students[source].seen = searches;
    queue[0] = source;
    Int head = 0, tail = 1, distance = 0, best = FAR, lastMentor = -1, lastStudent = source;
    for (bool going = true; going;) {
      while (going && head < tail) {
        Int student = queue[head++];
        Student& row = students[student];
        Int base = distance - row.dual;
        if (base + row.skip < best) {
          best = base + row.skip, lastStudent = student, lastMentor = -1;
          if (best == distance) { going = false; break; }
        }
        if (row.budget <= 0) sort(row);
        Int at = row.begin;
        for (; at < row.end && base + graph.pairs[at].key < best; at++) {
          const Pair& pair = graph.pairs[at];
          Mentor& mentor = mentors[pair.column];
          Int reached = base + pair.cost - mentor.price;
          if (reached >= best || reached >= mentor.distance) continue;
          if (mentor.distance == FAR) touched.push_back(pair.column);
          mentor.distance = reached;
          mentor.from = student;
          if (mentor.free > 0) {
            best = reached, lastMentor = pair.column;
            if (best == distance) { going = false; break; }
          } else if (reached > distance) heap.push({reached, pair.column});
          else reach(pair.column, distance, tail);
        }
        row.budget -= at - row.begin;
      }
      while (going && head == tail) {
        if (heap.empty() || heap.top().first >= best) { going = false; break; }
        auto [key, mentor] = heap.top();
        heap.pop();
        if (mentors[mentor].distance != key) continue;
        reach(mentor, distance = key, tail);
      }
    }
    for (Int at = 0; at < tail; at++) students[queue[at]].dual += best - students[queue[at]].reached;
    for (Int mentor : touched) {
      if (best > mentors[mentor].distance) mentors[mentor].price -= best - mentors[mentor].distance;
      mentors[mentor].distance = FAR;
    }
    if (lastMentor < 0 && lastStudent == source) return;
    Int slot, mentor = lastMentor;
    if (mentor < 0) mentor = slotMentor[slot = students[lastStudent].via];
    else slot = slotBegin[mentor + 1] - mentors[mentor].free--;
    for (;;) {
      Int student = mentors[mentor].from;
      slotStudent[slot] = student;
      if (student == source) return;
      mentor = slotMentor[slot = students[student].via];
    }
  }
  State read() {
    State state{vector<Int>(graph.rows, -1), vector<Int>(graph.rows), vector<Int>(graph.columns)};
    for (Int mentor = 0; mentor < graph.columns; mentor++) {
      state.mentorPrice[mentor] = -mentors[mentor].price;
      for (Int slot = slotBegin[mentor]; slot < slotBegin[mentor + 1] - mentors[mentor].free; slot++) state.mentorOf[slotStudent[slot]] = mentor;
    }
    for (Int student = 0; student < graph.rows; student++)
      if (graph.supply[student]) state.studentPrice[student] = graph.skip[student] - students[student].dual;
    return state;
  }
};

struct PlaceEngine {
  /** What a search reads of every mentor that it comes upon, close together. */
  struct Hot { Int dual = 0, distance = FAR; };
  struct Mentor { Int from = -1, via = -1, viaCost = 0, skip = 0, begin = 0, end = 0, budget = 0; };
  struct Student { Int mentor = -1, cost = 0; };
  Graph graph;
  vector<Hot> hot;
  vector<Mentor> mentors;
  vector<Student> students;
  vector<Int> queue, labelled;
  PlaceEngine(Graph from, const State& state) : graph(std::move(from)), hot(graph.rows), mentors(graph.rows), students(graph.columns), queue(graph.rows) {
    for (Int mentor = 0; mentor < graph.rows; mentor++) {
      hot[mentor].dual = graph.skip[mentor] - state.mentorPrice[mentor];
      mentors[mentor].skip = graph.skip[mentor];
      mentors[mentor].begin = graph.begin[mentor];
      mentors[mentor].end = graph.begin[mentor + 1];
    }
    for (Int student = 0; student < graph.columns; student++) {
      Int mentor = students[student].mentor = state.mentorOf[student];
      students[student].cost = (mentor < 0 ? 0 : hot[mentor].dual) - state.studentPrice[student];
    }
  }
  Int price(Int student) const {
    return students[student].cost - (students[student].mentor < 0 ? 0 : hot[students[student].mentor].dual);
  }
  void sort(Mentor& row) {
    for (Int at = row.begin; at < row.end; at++) graph.pairs[at].key = graph.pairs[at].cost - price(graph.pairs[at].column);
    sortRow(graph.pairs, row.begin, row.end);
    row.budget = SCANS_OF_PLACES_PER_SORT * (row.end - row.begin);
  }
  void fill(Int mentor, Int places) {
    Mentor& row = mentors[mentor];
    for (; places > 0; places--) {
      if (row.budget <= 0) sort(row);
      Int& dual = hot[mentor].dual = row.skip;
      for (Int at = row.begin; at < row.end && graph.pairs[at].key < dual; at++)
        dual = std::min(dual, graph.pairs[at].cost - price(graph.pairs[at].column));
      if (dual == row.skip) return;
      search(mentor);
    }
  }
  void search(Int source) {
    Heap heap;
    labelled.assign(1, source);
    hot[source].distance = 0;
    queue[0] = source;
    Int head = 0, tail = 1, distance = 0, best = FAR, lastMentor = source, lastStudent = -1, lastCost = 0;
    for (bool going = true; going;) {
      while (going && head < tail) {
        Int mentor = queue[head++];
        Mentor& row = mentors[mentor];
        Int base = distance - hot[mentor].dual;
        if (base + row.skip < best) {
          best = base + row.skip, lastMentor = mentor, lastStudent = -1;
          if (best == distance) { going = false; break; }
        }
        if (row.budget <= 0) sort(row);
        Int at = row.begin;
        for (; at < row.end && base + graph.pairs[at].key < best; at++) {
          const Pair& pair = graph.pairs[at];
          const Student& student = students[pair.column];
          if (student.mentor >= 0 && hot[student.mentor].distance <= distance) continue;
          Int reached = base + pair.cost - student.cost;
          if (student.mentor < 0) {
            if (reached >= best) continue;
            best = reached, lastMentor = mentor, lastStudent = pair.column, lastCost = pair.cost;
            if (best == distance) { going = false; break; }
            continue;
          }
          Hot& holder = hot[student.mentor];
          reached += holder.dual;
          if (reached >= best || reached >= holder.distance) continue;
          if (holder.distance == FAR) labelled.push_back(student.mentor);
          holder.distance = reached;
          Mentor& found = mentors[student.mentor];
          found.from = mentor, found.via = pair.column, found.viaCost = pair.cost;
          if (reached == distance) queue[tail++] = student.mentor;
          else heap.push({reached, student.mentor});
        }
        row.budget -= at - row.begin;
      }
      if (!going) break;
      head = tail = 0;
      while (tail == 0) {
        if (heap.empty() || heap.top().first >= best) { going = false; break; }
        distance = heap.top().first;
        Int mentor = heap.top().second;
        heap.pop();
        if (hot[mentor].distance == distance) queue[tail++] = mentor;
      }
    }
    for (Int mentor : labelled) {
      if (best > hot[mentor].distance) hot[mentor].dual += best - hot[mentor].distance;
      hot[mentor].distance = FAR;
    }
    if (lastStudent >= 0) students[lastStudent] = {lastMentor, lastCost};
    for (Int mentor = lastMentor; mentor != source; mentor = mentors[mentor].from)
      students[mentors[mentor].via] = {mentors[mentor].from, mentors[mentor].viaCost};
  }
  State read() {
    State state{vector<Int>(graph.columns), vector<Int>(graph.columns), vector<Int>(graph.rows)};
    for (Int student = 0; student < graph.columns; student++) {
      state.mentorOf[student] = students[student].mentor;
      state.studentPrice[student] = -price(student);
    }
    for (Int mentor = 0; mentor < graph.rows; mentor++)
      if (graph.supply[mentor]) state.mentorPrice[mentor] = graph.skip[mentor] - hot[mentor].dual;
    return state;
  }
};

void sharpen(const Instance& in, State& state) {
  vector<vector<Int>> members(in.mentors);
  vector<Int> fall(state.mentorPrice);
  Heap heap;
  auto relax = [&](Int student, Int distance) {
    Int base = distance + state.studentPrice[student] - in.worth(student);
    for (Int at = in.rowStart[student]; at < in.rowStart[student + 1]; at++) {
      Int mentor = in.mentor[at], reached = base + state.mentorPrice[mentor] - in.score[at];
      if (reached < fall[mentor]) heap.push({fall[mentor] = reached, mentor});
    }
  };
  for (Int mentor = 0; mentor < in.mentors; mentor++) heap.push({fall[mentor], mentor});
  for (Int student = 0; student < in.students; student++) {
    if (state.mentorOf[student] < 0) relax(student, 0);
    else members[state.mentorOf[student]].push_back(student);
  }
  while (!heap.empty()) {
    auto [distance, mentor] = heap.top();
    heap.pop();
    if (fall[mentor] == distance) for (Int student : members[mentor]) relax(student, distance);
  }
  for (Int mentor = 0; mentor < in.mentors; mentor++) state.mentorPrice[mentor] -= fall[mentor];
  for (Int student = 0; student < in.students; student++) if (state.mentorOf[student] >= 0) state.studentPrice[student] += fall[state.mentorOf[student]];
}

bool proved(const Instance& in, const State& state) {
  int64_t primal = 0, dual = 0;
  for (Int mentor = 0; mentor < in.mentors; mentor++) dual += int64_t(in.capacity[mentor]) * state.mentorPrice[mentor];
  for (Int student = 0; student < in.students; student++) {
    dual += state.studentPrice[student];
    if (state.studentPrice[student] < 0) return false;
    for (Int at = in.rowStart[student]; at < in.rowStart[student + 1]; at++) {
      if (state.studentPrice[student] + state.mentorPrice[in.mentor[at]] < in.worth(student) + in.score[at]) return false;
      if (in.mentor[at] == state.mentorOf[student]) primal += in.worth(student) + in.score[at];
    }
  }
  return primal == dual;
}

vector<Int> same(const Instance& in) {
  vector<Int> begin = countByMentor(in), places(in.mentors);
  int64_t supply = 0, first = 0;
  for (Int mentor = 0; mentor < in.mentors; mentor++) supply += places[mentor] = std::min(in.capacity[mentor], begin[mentor + 1] - begin[mentor] + 1);
  for (Int flag : in.priority) first += flag;
  State state{vector<Int>(in.students, -1), vector<Int>(in.students), vector<Int>(in.mentors)};
  vector<Int> left(places);
  bool slack = supply >= in.students;
  if (slack || supply >= first) {
    StudentEngine engine(graphByStudent(in, places, !slack));
    for (Int student = 0; student < in.students; student++) engine.place(student);
    state = engine.read();
  }
  if (!slack) {
    for (Int mentor = 0; mentor < in.mentors && supply >= first; mentor++) if (state.mentorPrice[mentor] < 2 * in.matchWorth()) {
      state.mentorPrice[mentor] += SPAN + in.matchWorth();
      places[mentor] = -1;
    }
    for (Int student = 0; student < in.students; student++) if (state.mentorOf[student] >= 0) {
      if (places[state.mentorOf[student]] == -1) state.studentPrice[student] -= SPAN + in.matchWorth();
      left[state.mentorOf[student]]--;
    }
    PlaceEngine engine(graphByMentor(in, left), state);
    for (Int mentor = 0; mentor < in.mentors; mentor++) engine.fill(mentor, left[mentor]);
    engine.graph.supply.assign(in.mentors, 1);
    state = engine.read();
  }
  sharpen(in, state);
  if (!proved(in, state)) { fprintf(stderr, "the certificate does not hold\n"); exit(1); }
  return state.mentorOf;
}

#ifdef HAS_LEMON
vector<Int> lemonSimplex(const Instance& in) {
  using namespace lemon;
  typedef SmartDigraph Digraph;
  Digraph graph;
  graph.reserveNode(in.students + in.mentors + 1);
  graph.reserveArc(in.mentor.size() + in.students + in.mentors);
  for (Int node = 0; node <= in.students + in.mentors; node++) graph.addNode();
  Int sink = in.students + in.mentors;
  for (Int student = 0; student < in.students; student++) {
    for (Int at = in.rowStart[student]; at < in.rowStart[student + 1]; at++) graph.addArc(graph.nodeFromId(student), graph.nodeFromId(in.students + in.mentor[at]));
    graph.addArc(graph.nodeFromId(student), graph.nodeFromId(sink));
  }
  for (Int mentor = 0; mentor < in.mentors; mentor++) graph.addArc(graph.nodeFromId(in.students + mentor), graph.nodeFromId(sink));
  Digraph::ArcMap<Int> cost(graph, 0), upper(graph, 1);
  Digraph::NodeMap<Int> supply(graph, 0);
  Int arc = 0;
  for (Int student = 0; student < in.students; student++) {
    supply[graph.nodeFromId(student)] = 1;
    for (Int at = in.rowStart[student]; at < in.rowStart[student + 1]; at++) cost[graph.arcFromId(arc++)] = SPAN - in.score[at];
    cost[graph.arcFromId(arc++)] = SPAN + SPAN * in.students + 1 + (in.priority[student] ? SPAN * in.students + 1 : 0);
  }
  for (Int mentor = 0; mentor < in.mentors; mentor++) upper[graph.arcFromId(arc++)] = in.capacity[mentor];
  supply[graph.nodeFromId(sink)] = -in.students;
  NetworkSimplex<Digraph, Int, Int> simplex(graph);
  if (simplex.upperMap(upper).costMap(cost).supplyMap(supply).run() != simplex.OPTIMAL) { fprintf(stderr, "no optimum\n"); exit(1); }
  vector<Int> mentorOf(in.students, -1);
  arc = 0;
  for (Int student = 0; student < in.students; student++, arc++)
    for (Int at = in.rowStart[student]; at < in.rowStart[student + 1]; at++) if (simplex.flow(graph.arcFromId(arc++))) mentorOf[student] = in.mentor[at];
  return mentorOf;
}
#endif

double cpuMilliseconds() {
  rusage use;
  getrusage(RUSAGE_SELF, &use);
  return (use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1e3 + (use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e3;
}

// Linux hands the greatest resident set of a process on to those that it starts; the one in status begins anew with the program.
double peakMegabytes() {
  if (FILE* status = fopen("/proc/self/status", "r")) {
    char line[256];
    long kilobytes = 0;
    while (!kilobytes && fgets(line, sizeof line, status)) sscanf(line, "VmHWM: %ld kB", &kilobytes);
    fclose(status);
    if (kilobytes) return kilobytes / 1024.0;
  }
  rusage use;
  getrusage(RUSAGE_SELF, &use);
  return use.ru_maxrss / 1024.0;
}

Instance readInstance(const char* path) {
  FILE* file = fopen(path, "rb");
  Int sizes[3];
  if (!file || fread(sizes, 4, 3, file) != 3) exit(2);
  Instance in{sizes[0], sizes[1], vector<Int>(sizes[0] + 1), vector<Int>(sizes[2]), vector<Int>(sizes[2]), vector<Int>(sizes[1]), vector<Int>(sizes[0])};
  for (vector<Int>* part : {&in.rowStart, &in.mentor, &in.score, &in.capacity, &in.priority})
    if (fread(part->data(), 4, part->size(), file) != part->size()) exit(2);
  fclose(file);
  return in;
}

int main(int, char** argument) {
  Instance in = readInstance(argument[2]);
  std::function<vector<Int>(const Instance&)> solver = same;
  if (!strcmp(argument[1], "lemon")) {
#ifdef HAS_LEMON
    solver = lemonSimplex;
#else
    return 3;
#endif
  }
  vector<Int> mentorOf;
  double least = 1e300;
  for (int repeat = atoi(argument[3]); repeat > 0; repeat--) {
    double start = cpuMilliseconds();
    mentorOf = solver(in);
    least = std::min(least, cpuMilliseconds() - start);
  }
  long long matched = 0, priorityMatched = 0, score = 0;
  for (Int student = 0; student < in.students; student++)
    for (Int at = in.rowStart[student]; at < in.rowStart[student + 1]; at++) if (in.mentor[at] == mentorOf[student]) {
      matched++;
      priorityMatched += in.priority[student];
      score += in.score[at];
    }
  printf("{\"milliseconds\":%.3f,\"peakMegabytes\":%.1f,\"matched\":%lld,\"priorityMatched\":%lld,\"score\":%lld}\n", least, peakMegabytes(), matched, priorityMatched, score);
}
