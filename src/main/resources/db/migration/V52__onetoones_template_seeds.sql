-- The templates that Merkitys begins with; organisations edit them.
insert into onetoones.template (key, place)
values
  ('monthly', 1),
  ('first_week', 2),
  ('return', 3),
  ('expectations', 4),
  ('career', 5),
  ('skip_level', 6);

insert into onetoones.template_version (template, number, made_at)
select key, 1, now()
from onetoones.template;

insert into onetoones.template_section (version_id, place, key, recorded)
select v.id, s.place, s.key, s.recorded
from onetoones.template_version v
join (
  values
    ('monthly', 1, 'wellbeing', false),
    ('monthly', 2, 'successes', false),
    ('monthly', 3, 'doing', false),
    ('monthly', 4, 'obstacles', false),
    ('monthly', 5, 'ideas', false),
    ('monthly', 6, 'feedback', false),
    ('monthly', 7, 'agreed', false),
    ('first_week', 1, 'arrival', false),
    ('first_week', 2, 'meaning', false),
    ('first_week', 3, 'learning', false),
    ('first_week', 4, 'next', false),
    ('return', 1, 'welcome', false),
    ('return', 2, 'changes', false),
    ('return', 3, 'pace', false),
    ('return', 4, 'agreed', false),
    ('expectations', 1, 'last_time', false),
    ('expectations', 2, 'employee_expects', true),
    ('expectations', 3, 'supervisor_expects', true),
    ('expectations', 4, 'fit', true),
    ('career', 1, 'strengths', false),
    ('career', 2, 'wishes', true),
    ('career', 3, 'plan', true),
    ('career', 4, 'support', false),
    ('skip_level', 1, 'day', false),
    ('skip_level', 2, 'customers', false),
    ('skip_level', 3, 'decisions', false),
    ('skip_level', 4, 'proud', false)
) as s (template, place, key, recorded) on s.template = v.template;

insert into onetoones.template_words (version_id, place, language, title, questions)
select v.id, w.place, w.language, w.title, w.questions
from onetoones.template_version v
join (
  values
    ('monthly', 0, 'en', 'Monthly one-to-one', 'How you are, what has gone well, what gets in the way. The figures are not the point; the doing behind them is.'),
    ('monthly', 0, 'fi', 'Kuukausittainen kahdenkeskinen', 'Miten voit, mikä on onnistunut, mikä estää. Luvut eivät ole pääasia, vaan tekeminen niiden takana.'),
    ('monthly', 0, 'lt', 'Mėnesio pokalbis', 'Kaip jaučiatės, kas pavyko, kas trukdo. Svarbiausia ne skaičiai, o darbas, kuris už jų slypi.'),
    ('monthly', 1, 'en', 'Wellbeing', 'How are you, at work and otherwise as far as you like to tell?
What gave you energy this month, and what took it?
Is the amount of work right?'),
    ('monthly', 1, 'fi', 'Vointi', 'Mitä sinulle kuuluu, töissä ja muutenkin sen verran kuin haluat kertoa?
Mikä antoi sinulle tässä kuussa energiaa, mikä vei sitä?
Onko työtä sopivasti?'),
    ('monthly', 1, 'lt', 'Savijauta', 'Kaip jums sekasi darbe ir apskritai, kiek norite papasakoti?
Kas šį mėnesį suteikė energijos, o kas ją atėmė?
Ar darbo krūvis tinkamas?'),
    ('monthly', 2, 'en', 'Successes', 'Which contact are you proud of?
What has gone better than before, and what did you do differently?
Whom do you want to thank?'),
    ('monthly', 2, 'fi', 'Onnistumiset', 'Mistä asiakaskohtaamisesta olet ylpeä?
Mikä on sujunut aiempaa paremmin, ja mitä teit toisin?
Ketä haluat kiittää?'),
    ('monthly', 2, 'lt', 'Sėkmės', 'Kuriuo pokalbiu su klientu didžiuojatės?
Kas sekėsi geriau nei anksčiau ir ką darėte kitaip?
Kam norite padėkoti?'),
    ('monthly', 3, 'en', 'The doing behind the goals', 'Which of the things that we agreed do you do in each contact, which not yet?
What would make it easier: practice, an instruction, time?
Let us listen to one contact together: what do you notice?'),
    ('monthly', 3, 'fi', 'Tekeminen tavoitteiden takana', 'Mitä sovituista asioista teet joka kontaktissa, mitä et vielä?
Mikä auttaisi: harjoittelu, ohje, aika?
Kuunnellaan yksi puhelu yhdessä: mitä huomaat?'),
    ('monthly', 3, 'lt', 'Darbas už tikslų', 'Ką iš sutartų dalykų darote kiekviename kontakte, o ko dar ne?
Kas palengvintų: praktika, instrukcija, laikas?
Paklausykime vieno pokalbio kartu: ką pastebite?'),
    ('monthly', 4, 'en', 'Obstacles', 'What keeps you from doing good work: tools, instructions, rules, other teams?
What have you told already that nobody has answered?'),
    ('monthly', 4, 'fi', 'Esteet', 'Mikä estää tekemästä työtä hyvin: työkalut, ohjeet, säännöt, muut tiimit?
Mistä olet jo kertonut saamatta vastausta?'),
    ('monthly', 4, 'lt', 'Kliūtys', 'Kas trukdo gerai dirbti: įrankiai, instrukcijos, taisyklės, kitos komandos?
Apie ką jau sakėte, bet negavote atsakymo?'),
    ('monthly', 5, 'en', 'Ideas', 'What would you change tomorrow if it were yours to decide?
What do customers ask for again and again?'),
    ('monthly', 5, 'fi', 'Ideat', 'Mitä muuttaisit huomenna, jos saisit päättää?
Mitä asiakkaat pyytävät yhä uudelleen?'),
    ('monthly', 5, 'lt', 'Idėjos', 'Ką rytoj pakeistumėte, jei galėtumėte nuspręsti?
Ko klientai vis prašo?'),
    ('monthly', 6, 'en', 'Feedback for the supervisor', 'What should I go on doing, begin to do, stop doing?
When did you need me and I was not there?'),
    ('monthly', 6, 'fi', 'Palaute esihenkilölle', 'Mitä minun kannattaa jatkaa, aloittaa, lopettaa?
Milloin olisit tarvinnut minua, enkä ollut paikalla?'),
    ('monthly', 6, 'lt', 'Grįžtamasis ryšys vadovui', 'Ką turėčiau daryti toliau, pradėti, liautis daręs?
Kada manęs reikėjo, o manęs nebuvo šalia?'),
    ('monthly', 7, 'en', 'Agreed actions', 'What has become of what we agreed last time?
What do we agree now: who does what, by when?'),
    ('monthly', 7, 'fi', 'Sovitut asiat', 'Mitä viimeksi sovituille asioille kuuluu?
Mitä sovimme nyt: kuka tekee, mitä ja mihin mennessä?'),
    ('monthly', 7, 'lt', 'Sutarti darbai', 'Kas nutiko tam, ką sutarėme praėjusį kartą?
Ką sutariame dabar: kas, ką ir iki kada padarys?'),
    ('first_week', 0, 'en', 'First week', 'Somebody is new. First impressions are worth a lot, and they fade quickly.'),
    ('first_week', 0, 'fi', 'Ensimmäinen viikko', 'Joku on uusi. Ensivaikutelmat ovat arvokkaita ja haihtuvat nopeasti.'),
    ('first_week', 0, 'lt', 'Pirmoji savaitė', 'Žmogus naujas. Pirmieji įspūdžiai vertingi ir greitai išblėsta.'),
    ('first_week', 1, 'en', 'Arriving', 'What was your first week like?
What surprised you?
Do you have everything: accounts, headset, a place, a person to ask?'),
    ('first_week', 1, 'fi', 'Alku', 'Millainen ensimmäinen viikkosi oli?
Mikä yllätti?
Onko sinulla kaikki: tunnukset, kuulokkeet, paikka, joku jolta kysyä?'),
    ('first_week', 1, 'lt', 'Pradžia', 'Kokia buvo pirmoji savaitė?
Kas nustebino?
Ar viską turite: prisijungimus, ausines, vietą, žmogų, kurio paklausti?'),
    ('first_week', 2, 'en', 'What the work is for', 'What follows for the customer from what we do?
What is asked of you in the first weeks, and what is not yet?'),
    ('first_week', 2, 'fi', 'Mitä varten työtä tehdään', 'Mitä työstämme seuraa asiakkaalle?
Mitä sinulta odotetaan ensimmäisinä viikkoina, mitä ei vielä?'),
    ('first_week', 2, 'lt', 'Kam reikalingas šis darbas', 'Kas klientui iš to, ką darome?
Ko iš jūsų tikimasi pirmosiomis savaitėmis, o ko dar ne?'),
    ('first_week', 3, 'en', 'Learning', 'What do you feel safe with, what not yet?
How do you learn best?'),
    ('first_week', 3, 'fi', 'Oppiminen', 'Missä olet jo varma, missä et vielä?
Miten opit parhaiten?'),
    ('first_week', 3, 'lt', 'Mokymasis', 'Kur jau jaučiatės tvirtai, o kur dar ne?
Kaip jums lengviausia mokytis?'),
    ('first_week', 4, 'en', 'The next weeks', 'What is the next step, and who helps?
When do we meet again?'),
    ('first_week', 4, 'fi', 'Seuraavat viikot', 'Mikä on seuraava askel, ja kuka auttaa?
Milloin tapaamme seuraavan kerran?'),
    ('first_week', 4, 'lt', 'Artimiausios savaitės', 'Koks kitas žingsnis ir kas padės?
Kada vėl susitinkame?'),
    ('return', 0, 'en', 'Return from leave', 'Somebody comes back after a longer time. Why they were away is nobody’s question here.'),
    ('return', 0, 'fi', 'Paluu poissaololta', 'Joku palaa pidemmän poissaolon jälkeen. Syytä ei tässä kysytä.'),
    ('return', 0, 'lt', 'Grįžimas po nebuvimo', 'Žmogus grįžta po ilgesnio laiko. Priežasties čia niekas neklausia.'),
    ('return', 1, 'en', 'Welcome back', 'How is it to be back?
What would make the first days easier?'),
    ('return', 1, 'fi', 'Tervetuloa takaisin', 'Miltä tuntuu palata?
Mikä helpottaisi ensimmäisiä päiviä?'),
    ('return', 1, 'lt', 'Sveiki sugrįžę', 'Kaip jaučiatės grįžę?
Kas palengvintų pirmąsias dienas?'),
    ('return', 2, 'en', 'What has changed', 'What is new: people, tools, instructions, goals?
Which of it do you want to be shown?'),
    ('return', 2, 'fi', 'Mikä on muuttunut', 'Mikä on uutta: ihmiset, työkalut, ohjeet, tavoitteet?
Mitä niistä haluat, että sinulle näytetään?'),
    ('return', 2, 'lt', 'Kas pasikeitė', 'Kas nauja: žmonės, įrankiai, instrukcijos, tikslai?
Ką norėtumėte, kad parodytume?'),
    ('return', 3, 'en', 'Finding the pace', 'How fast do we go until everything runs again?
From when are goals asked of you again?'),
    ('return', 3, 'fi', 'Työtahti', 'Millä tahdilla etenemme, kunnes kaikki taas sujuu?
Mistä alkaen tavoitteet koskevat sinua taas?'),
    ('return', 3, 'lt', 'Darbo tempas', 'Kokiu tempu judame, kol viskas vėl įsivažiuos?
Nuo kada jums vėl taikomi tikslai?'),
    ('return', 4, 'en', 'Agreed actions', 'What do we agree for the next two weeks?'),
    ('return', 4, 'fi', 'Sovitut asiat', 'Mitä sovimme seuraavista kahdesta viikosta?'),
    ('return', 4, 'lt', 'Sutarti darbai', 'Ką sutariame dėl artimiausių dviejų savaičių?'),
    ('expectations', 0, 'en', 'Expectation talk', 'Twice a year: what each of you expects of the other, in writing, so that nobody has to guess.'),
    ('expectations', 0, 'fi', 'Odotuskeskustelu', 'Kaksi kertaa vuodessa: mitä kumpikin odottaa toiselta, kirjattuna, ettei kenenkään tarvitse arvailla.'),
    ('expectations', 0, 'lt', 'Lūkesčių pokalbis', 'Du kartus per metus: ko kiekvienas tikisi iš kito, užrašyta, kad niekam nereikėtų spėlioti.'),
    ('expectations', 1, 'en', 'What we expected last time', 'Which expectations were met, on either side?
Which have changed?'),
    ('expectations', 1, 'fi', 'Mitä viime kerralla odotimme', 'Mitkä odotukset täyttyivät, puolin ja toisin?
Mitkä ovat muuttuneet?'),
    ('expectations', 1, 'lt', 'Ko tikėjomės praėjusį kartą', 'Kurie lūkesčiai iš abiejų pusių išsipildė?
Kurie pasikeitė?'),
    ('expectations', 2, 'en', 'What the employee expects', 'What do you need from me to do good work?
How do you want to get feedback, how often, and from whom?
What do you expect of the team, of the work, of the organisation?'),
    ('expectations', 2, 'fi', 'Mitä työntekijä odottaa', 'Mitä tarvitset minulta tehdäksesi työsi hyvin?
Miten, kuinka usein ja keneltä haluat palautetta?
Mitä odotat tiimiltä, työltä, organisaatiolta?'),
    ('expectations', 2, 'lt', 'Ko tikisi darbuotojas', 'Ko iš manęs reikia, kad gerai dirbtumėte?
Kaip, kaip dažnai ir iš ko norite gauti grįžtamąjį ryšį?
Ko tikitės iš komandos, darbo, organizacijos?'),
    ('expectations', 3, 'en', 'What the supervisor expects', 'What does good work look like in your role, in what one can see and hear?
What matters most in the next half-year?
What may you decide alone?'),
    ('expectations', 3, 'fi', 'Mitä esihenkilö odottaa', 'Miltä hyvä työ näyttää ja kuulostaa sinun tehtävässäsi?
Mikä on seuraavan puolen vuoden aikana tärkeintä?
Mistä saat päättää itse?'),
    ('expectations', 3, 'lt', 'Ko tikisi vadovas', 'Kaip jūsų darbe atrodo ir skamba geras darbas?
Kas svarbiausia artimiausią pusmetį?
Ką galite spręsti pats ar pati?'),
    ('expectations', 4, 'en', 'Where they do not fit together', 'What of it cannot be met, and why?
What do we do about it?'),
    ('expectations', 4, 'fi', 'Missä odotukset eivät kohtaa', 'Mikä niistä ei voi toteutua, ja miksi?
Mitä teemme asialle?'),
    ('expectations', 4, 'lt', 'Kur lūkesčiai nesutampa', 'Kas iš to neįmanoma ir kodėl?
Ką dėl to darome?'),
    ('career', 0, 'en', 'Career talk', 'Once or twice a year: where you want to go, and the next steps on the way. Staying where you are is a wish like any other.'),
    ('career', 0, 'fi', 'Urakeskustelu', 'Kerran tai kahdesti vuodessa: minne haluat suunnata ja mitkä ovat seuraavat askeleet. Nykyisessä tehtävässä pysyminen on toive siinä missä muutkin.'),
    ('career', 0, 'lt', 'Karjeros pokalbis', 'Kartą ar du per metus: kur norite eiti ir kokie artimiausi žingsniai. Likti ten, kur esate, – toks pat noras kaip ir kiti.'),
    ('career', 1, 'en', 'Strengths and joy', 'In which moments does work come easily to you?
What do colleagues ask you for?'),
    ('career', 1, 'fi', 'Vahvuudet ja ilo', 'Milloin työ sujuu kuin itsestään?
Missä työkaverit pyytävät sinulta apua?'),
    ('career', 1, 'lt', 'Stiprybės ir džiaugsmas', 'Kada darbas klostosi lengvai?
Ko kolegos prašo jūsų pagalbos?'),
    ('career', 2, 'en', 'Wishes', 'What do you want to do in a year, and in three?
Which tasks would you like to try?
What should rather stay as it is?'),
    ('career', 2, 'fi', 'Toiveet', 'Mitä haluat tehdä vuoden päästä, entä kolmen?
Mitä tehtäviä haluaisit kokeilla?
Minkä pitäisi pysyä ennallaan?'),
    ('career', 2, 'lt', 'Norai', 'Ką norėtumėte veikti po metų, po trejų?
Kokias užduotis norėtumėte išbandyti?
Kas tegul lieka kaip yra?'),
    ('career', 3, 'en', 'Development plan', 'What do you want to learn, how, and until when?
Who helps: a coach, a colleague, a course, another team for a week?
How do we notice that it works?'),
    ('career', 3, 'fi', 'Kehityssuunnitelma', 'Mitä haluat oppia, miten ja mihin mennessä?
Kuka auttaa: valmentaja, työkaveri, kurssi, viikko toisessa tiimissä?
Mistä huomaamme, että se toimii?'),
    ('career', 3, 'lt', 'Tobulėjimo planas', 'Ko norite išmokti, kaip ir iki kada?
Kas padės: ugdytojas, kolega, kursai, savaitė kitoje komandoje?
Iš ko pamatysime, kad pavyksta?'),
    ('career', 4, 'en', 'What I do for it', 'What do I promise as your supervisor, and by when?'),
    ('career', 4, 'fi', 'Mitä minä teen sen eteen', 'Mitä lupaan esihenkilönäsi ja mihin mennessä?'),
    ('career', 4, 'lt', 'Ką dėl to darau aš', 'Ką pažadu kaip jūsų vadovas ir iki kada?'),
    ('skip_level', 0, 'en', 'Talk across a level', 'A leader listens to somebody from the front line. What is passed on, the employee decides.'),
    ('skip_level', 0, 'fi', 'Keskustelu yli portaan', 'Johtaja kuuntelee etulinjan työntekijää. Työntekijä päättää, mitä viedään eteenpäin.'),
    ('skip_level', 0, 'lt', 'Pokalbis per vieną pakopą', 'Vadovas klausosi žmogaus, dirbančio su klientais. Ką perduoti toliau, sprendžia darbuotojas.'),
    ('skip_level', 1, 'en', 'A day at work', 'What does a usual day look like?
What would you show me if I sat beside you for an hour?'),
    ('skip_level', 1, 'fi', 'Työpäivä', 'Millainen on tavallinen työpäiväsi?
Mitä näyttäisit, jos istuisin tunnin vieressäsi?'),
    ('skip_level', 1, 'lt', 'Darbo diena', 'Kaip atrodo įprasta jūsų diena?
Ką parodytumėte, jei valandą sėdėčiau šalia?'),
    ('skip_level', 2, 'en', 'What customers say', 'What do customers say again and again that we do not hear?'),
    ('skip_level', 2, 'fi', 'Mitä asiakkaat sanovat', 'Mitä asiakkaat sanovat yhä uudelleen meidän kuulematta?'),
    ('skip_level', 2, 'lt', 'Ką sako klientai', 'Ką klientai vis kartoja, o mes negirdime?'),
    ('skip_level', 3, 'en', 'Decisions from above', 'Which decision makes your work harder, and what was it meant for?
What should I stop, begin, go on with?'),
    ('skip_level', 3, 'fi', 'Ylhäältä tulleet päätökset', 'Mikä päätös vaikeuttaa työtäsi, ja mihin sillä pyrittiin?
Mitä minun pitäisi lopettaa, aloittaa, jatkaa?'),
    ('skip_level', 3, 'lt', 'Sprendimai iš viršaus', 'Koks sprendimas apsunkina jūsų darbą ir kam jis buvo skirtas?
Ką turėčiau liautis daryti, pradėti, tęsti?'),
    ('skip_level', 4, 'en', 'What you are proud of', 'What should everybody here know about your team?'),
    ('skip_level', 4, 'fi', 'Mistä olet ylpeä', 'Mitä kaikkien täällä pitäisi tietää tiimistäsi?'),
    ('skip_level', 4, 'lt', 'Kuo didžiuojatės', 'Ką visi čia turėtų žinoti apie jūsų komandą?')
) as w (template, place, language, title, questions) on w.template = v.template;
