import type { BuiltInTexts } from './texts';

export const kinyarwanda: BuiltInTexts = {
  language: 'rw',
  reviewed: false,
  exercises: {
    'map-network': {
      title: 'Shushanya abantu uzi',
      purpose: 'Reba abo usanzwe uzi. Abantu benshi bazi abakuze bashobora kubafasha kurusha uko babitekereza.',
      steps: {
        people: ['Andika abantu uzi', 'Bongere mu bo uzi: umuryango, abaturanyi, abarimu, abo mwahuye rimwe. Ni wowe wenyine ubona amazina yabo.'],
        gaps: ['Shaka ababura', 'Ni uwuhe murimo ugushimisha udafitemo umuntu uzi? Ni nde mu bo uzi waba azi umuntu nk’uwo?'],
      },
    },
    'ask-introduction': {
      title: 'Saba ko bakumenyekanisha',
      purpose: 'Gera ku muntu mushya unyuze ku muntu ukwizeye.',
      steps: {
        who: ['Ni nde ushaka guhura na we?', 'Vuga umurimo uwo muntu akora n’impamvu ikiganiro cyagufasha. Umurimo urahagije, nta zina.'],
        message: ['Andika icyo usaba', 'Kibe kigufi kandi cyoroshye guhererekanya: uwo uri we, icyo ushaka kumenya, igihe gito bisaba.'],
        answer: ['Byagenze bite?', 'Baragusobanuriye uwo muntu? Ugiye gukora iki gikurikira?'],
      },
    },
    'informational-interview': {
      title: 'Ikiganiro cyo kumenya umurimo',
      purpose: 'Ganira n’umuntu ku murimo we iminota 15 kugeza kuri 30, ugereranye ibyo wumva n’umugambi wawe.',
      steps: {
        why: ['Impamvu y’uyu muntu', 'Ni ayahe mahitamo ugomba gukora, kandi uyu muntu yagufasha ate? Vuga ibyo wamenye mbere.'],
        questions: ['Ibibazo', 'Andika ibibazo bifunguye. Icya nyuma: "Ni nde wundi navugana na we, kandi nshobora kuvuga izina ryawe?"'],
        talk: ['Ikiganiro', 'Vuga igihe mwaganiriye n’iminota byamaze. Andika ibyavuzwe, ukoreshe umurimo aho gukoresha amazina.'],
        reflection: ['Gutekereza ku byo wumvise', 'Ni iki cyagutunguye? Uracyabikunda, kandi kuki? Ni iki ukuyemo?'],
        thanks: ['Gushimira', 'Shimira mu masaha 24, uvuge ikintu kimwe cyagufashije.'],
      },
    },
    'research-employer': {
      title: 'Menya ikigo mbere yo guhura na cyo',
      purpose: 'Gera yo ufite ibibazo urupapuro rwa mbere rw’urubuga rudasubiza.',
      steps: {
        facts: ['Wamenye iki?', 'Ikigo gikora iki, gikorera nde, kandi ni iki cyahindutse vuba? Vuga aho wabisomye cyangwa wabyumvise.'],
        questions: ['Ibibazo bitatu byo kubaza', 'Ibibazo bishobora gusubizwa gusa n’umuntu uhakora.'],
      },
    },
    'ask-advice': {
      title: 'Saba inama ku mushinga',
      purpose: 'Reka umuntu ufite uburambe arebe ibyo ukora ugishobora kubihindura.',
      steps: {
        project: ['Umushinga wawe n’ikibazo', 'Sobanura umushinga mu nteruro eshatu. Ni ikihe kibazo kimwe ushaka kubaza?'],
        advice: ['Inama', 'Uwo muntu yavuze iki? Vuga umurimo we, atari izina.'],
        used: ['Icyo wayikoresheje', 'Wahinduye iki? Ni iki waretse uko cyari kiri, kandi kuki?'],
      },
    },
    reconnect: {
      title: 'Ongera kuvugana n’umuntu uzi',
      purpose: 'Kubyutsa ubucuti bwacecetse byoroshye kurusha gutangira ubushya.',
      steps: {
        who: ['Hitamo umuntu mudaherukana', 'Mugumane mu bo uzi. Kuki ubucuti bwari bwiza, kandi bwacecetse ryari?'],
        message: ['Ba uwa mbere kwandika', 'Vuga icyatumye umwibuka, umubwire inkuru imwe. Ntugire icyo usaba.'],
        answer: ['Wasubijwe iki?', 'Wumvise iki, kandi muzakomeza kuvugana mute?'],
      },
    },
    'standing-invitation': {
      title: 'Saba cyangwa wongere ubutumire buhoraho',
      purpose: 'Mwemeranye ko ushobora kugaruka, kugira ngo ikibazo gikurikira cyorohe kubaza.',
      steps: {
        invitation: ['Bisabe', 'Urugero: "Nshobora kukwandikira rimwe mu gihembwe nkubwira aho ngeze?" Koresha amagambo yawe.'],
        answer: ['Mwemeranyije iki?', 'Kangahe, mu buhe buryo, kandi ubutaha ni ryari?'],
      },
    },
    'introduce-yourself': {
      title: 'Ibwire umuntu mushya',
      purpose: 'Vugana n’umuntu utari mu bo usanzwe ubana na bo, ahantu ishuri rizi.',
      steps: {
        plan: ['Mbere', 'Ni he uzahurira n’abantu bashya, hari uwuhe muntu mukuru hafi? Andika interuro ebyiri uzivugaho.'],
        said: ['Byagenze bite?', 'Wavuganye na nde (umurimo, nta zina), kandi byatangiye bite?'],
        learned: ['Ubutaha', 'Ni iki cyoroshye kurusha uko wabitekerezaga? Ni iki uzakora ukundi?'],
      },
    },
    'keep-confidence': {
      title: 'Bika ibanga',
      purpose: 'Abantu babwira byinshi umuntu uzi ibigomba kuguma mu kigo.',
      steps: {
        cases: ['Kuvuga cyangwa kubika?', 'Tekereza ibintu bitatu ushobora kumva ku kazi. Kuri buri kimwe: wakibwira inshuti, wagishyira ahabona, kandi kuki?'],
        rule: ['Itegeko ryawe', 'Andika itegeko rimwe wihaye, n’icyo uvuga iyo bagusabye kuryica.'],
      },
    },
  },
  criteria: {
    'why-person': ['Impamvu y’uyu muntu', 'Nta mpamvu yatanzwe', 'Impamvu ikwiye umuntu wese', 'Impamvu ijyanye n’uyu murimo', 'Impamvu ijyanye n’amahitamo agomba gukorwa'],
    research: ['Gushaka amakuru', 'Nta cyo yamenye mbere', 'Yari azi izina ry’umurimo', 'Yari azi umurimo n’amashuri, habura kimwe', 'Yari azi umurimo, amashuri n’ibihinduka'],
    'question-quality': ['Ubwiza bw’ibibazo', 'Ibibazo bisubizwa yego cyangwa oya', 'Bifunguye, ariko urubuga rwabisubiza', 'Bifunguye kandi bikurikiranye', 'Bifunguye, bikurikiranye, byagejeje ku bishya'],
    insight: ['Guhuza n’umugambi we', 'Asubiramo ikiganiro, nta sano n’umugambi', 'Avuga ibyiyumvo, nta mpamvu', 'Atanga impamvu yo gukomeza cyangwa kureka umugambi', 'Ahindura umugambi, akavuga icyo agiye kugenzura'],
    professionalism: ['Imyitwarire y’umwuga', 'Ntiyashimiye, hari amazina mu nyandiko', 'Yashimiye atinze', 'Yashimiye ku gihe, hasigaye izina mu nyandiko', 'Yashimiye ku gihe, nta mazina mu nyandiko'],
    done: ['Byakozwe koko', 'Ntibyageragejwe', 'Byateganyijwe, ntibyakozwe', 'Byakozwe igice', 'Byakozwe uko byateganyijwe, cyangwa birenzeho'],
    learned: ['Icyo byahinduye', 'Asubiramo ibyabaye', 'Avuga ibyiyumvo', 'Atanga impamvu', 'Avuga icyo azakora ukundi'],
  },
};
