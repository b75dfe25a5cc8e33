import type { BuiltInTexts } from './texts';

export const kinyarwanda: BuiltInTexts = {
  language: 'rw',
  reviewed: false,
  exercises: {
    'map-network': {
      title: 'Shushanya abantu uzi',
      purpose: 'Reba abo usanzwe uzi. Abantu benshi bazi abakuze bashobora kubafasha kurusha uko babitekereza.',
      steps: {
        circles: ['Nyura mu matsinda y’abo uzi', 'Shyira akamenyetso kuri buri tsinda washatsemo. Ni irihe wari wibagiwe?'],
        people: ['Andika abantu uzi', 'Bongere mu bo uzi: umuryango, abaturanyi, abarimu, abo mwahuye rimwe. Ni wowe wenyine ubona amazina yabo.'],
        gaps: ['Shaka ababura', 'Ni uwuhe murimo ugushimisha udafitemo umuntu uzi? Ni nde mu bo uzi waba azi umuntu nk’uwo?'],
      },
    },
    'ask-introduction': {
      title: 'Saba ko bakumenyekanisha',
      purpose: 'Gera ku muntu mushya unyuze ku muntu ukwizeye.',
      steps: {
        who: ['Ni nde ushaka guhura na we?', 'Vuga umurimo uwo muntu akora n’impamvu ikiganiro cyagufasha. Umurimo urahagije, nta zina.'],
        through: ['Ni nde ubaza?', 'Hitamo mu bo uzi umuntu ushobora kuba azi abo bantu. Umujyanama wawe abona umurimo, ntabona izina.'],
        message: ['Andika icyo usaba', 'Kibe kigufi kandi cyoroshye guhererekanya: uwo uri we, icyo ushaka kumenya, igihe gito bisaba.'],
        outcome: ['Byarangiye bite?', 'Gutegereza na byo ni igisubizo.'],
        answer: ['Byagenze bite?', 'Kumenyekanishwa byagenze bite, cyangwa kuki bitabaye? Ugiye gukora iki gikurikira?'],
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
        sources: ['Washakiye he?', 'Shyira akamenyetso aho washakiye hose. Ahantu habiri hatandukanye haruta hamwe.'],
        facts: ['Wamenye iki?', 'Ikigo gikora iki, gikorera nde, kandi ni iki cyahindutse vuba? Vuga aho wabisomye cyangwa wabyumvise.'],
        questions: ['Ibibazo bitatu byo kubaza', 'Ibibazo bishobora gusubizwa gusa n’umuntu uhakora.'],
        page: ['Ifoto yabyo', 'Ifoto y’ibyo wanditse, cyangwa y’ibyo wasomye. Ushobora kubireka.'],
      },
    },
    'ask-advice': {
      title: 'Saba inama ku mushinga',
      purpose: 'Reka umuntu ufite uburambe arebe ibyo ukora ugishobora kubihindura.',
      steps: {
        project: ['Umushinga wawe n’ikibazo', 'Sobanura umushinga mu nteruro eshatu. Ni ikihe kibazo kimwe ushaka kubaza?'],
        work: ['Umurimo wawe', 'Ifoto cyangwa PDF y’ibyo weretse uwo muntu. Ushobora kubireka.'],
        adviser: ['Wabajije nde?', 'Hitamo uwo muntu mu bo uzi. Umujyanama wawe abona umurimo, ntabona izina.'],
        advice: ['Inama', 'Uwo muntu yavuze iki, kandi kuki?'],
        used: ['Icyo wayikoresheje', 'Wahinduye iki? Ni iki waretse uko cyari kiri, kandi kuki?'],
      },
    },
    reconnect: {
      title: 'Ongera kuvugana n’umuntu uzi',
      purpose: 'Kubyutsa ubucuti bwacecetse byoroshye kurusha gutangira ubushya.',
      steps: {
        who: ['Hitamo umuntu mudaherukana', 'Hitamo mu bo uzi umuntu wakundaga kuganira na we, mumaze igihe mutavugana.'],
        message: ['Ba uwa mbere kwandika', 'Vuga icyatumye umwibuka, umubwire inkuru imwe. Ntugire icyo usaba.'],
        sent: ['Wanditse ryari?', 'Umunsi wohererejeho ubutumwa.'],
        answer: ['Wasubijwe iki?', 'Wumvise iki, kandi muzakomeza kuvugana mute?'],
      },
    },
    'standing-invitation': {
      title: 'Saba cyangwa wongere ubutumire buhoraho',
      purpose: 'Mwemeranye ko ushobora kugaruka, kugira ngo ikibazo gikurikira cyorohe kubaza.',
      steps: {
        who: ['Ni nde ubisaba?', 'Hitamo mu bo uzi umuntu ushaka kuzagarukaho.'],
        invitation: ['Bisabe', 'Urugero: "Nshobora kukwandikira rimwe mu gihembwe nkubwira aho ngeze?" Koresha amagambo yawe.'],
        rhythm: ['Kangahe?', 'Ibyo mwemeranyijeho.'],
        next: ['Ubutaha', 'Umunsi uzongera kwandika cyangwa guhamagara.'],
        answer: ['Mwemeranyije iki?', 'Muzakomeza kuvugana mu buhe buryo, kandi ubutaha uzavuga iki?'],
      },
    },
    'introduce-yourself': {
      title: 'Ibwire umuntu mushya',
      purpose: 'Vugana n’umuntu utari mu bo usanzwe ubana na bo, ahantu ishuri rizi.',
      steps: {
        plan: ['Mbere', 'Ni he uzahurira n’abantu bashya, hari uwuhe muntu mukuru hafi? Andika interuro ebyiri uzivugaho.'],
        day: ['Hari ryari?', 'Umunsi wagiyeyo.'],
        did: ['Wakoze iki?', 'Shyira akamenyetso ku byo wakoze koko. Bibiri birahagije ku nshuro ya mbere.'],
        said: ['Byagenze bite?', 'Wavuganye na nde (umurimo, nta zina), kandi byatangiye bite?'],
        learned: ['Ubutaha', 'Ni iki cyoroshye kurusha uko wabitekerezaga? Ni iki uzakora ukundi?'],
      },
    },
    'keep-confidence': {
      title: 'Bika ibanga',
      purpose: 'Abantu babwira byinshi umuntu uzi ibigomba kuguma mu kigo.',
      steps: {
        stays: ['Ni iki kiguma imbere?', 'Shyira akamenyetso ku byo wabika.'],
        cases: ['Kuvuga cyangwa kubika?', 'Tekereza ibintu bitatu ushobora kumva ku kazi. Kuri buri kimwe: wakibwira inshuti, wagishyira ahabona, kandi kuki?'],
        rule: ['Itegeko ryawe', 'Andika itegeko rimwe wihaye, n’icyo uvuga iyo bagusabye kuryica.'],
      },
    },
  },
  options: {
    family: 'Umuryango', neighbours: 'Abaturanyi', school: 'Abarimu n’abo twiganye', clubs: 'Aho dusengera, itsinda cyangwa ikipe', work: 'Abo nzi ku kazi cyangwa ku isoko',
    introduced: 'Baramenyekanishije', waiting: 'Ndacyategereje', declined: 'Ntibyakunze ubu',
    website: 'Urubuga', news: 'Ikinyamakuru, radiyo cyangwa televiziyo', worker: 'Umuntu uhakora', visit: 'Nagiyeyo ndareba', office: 'Ibiro bya Leta cyangwa aho bamanika amatangazo',
    month: 'Rimwe mu kwezi', term: 'Rimwe mu gihembwe', year: 'Rimwe mu mwaka', 'when-needed': 'Igihe cyose mfite ikibazo',
    name: 'Navuze izina n’icyo nkora', question: 'Nabajije ikibazo', listened: 'Nateze amatwi kugeza ku ndunduro', thanked: 'Narashimiye',
    pay: 'Umushahara w’umuntu', hours: 'Amasaha yo gufungura', customer: 'Izina ry’umukiriya cyangwa umurwayi', plan: 'Umugambi utaratangazwa', photo: 'Ifoto yafatiwe imbere',
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
