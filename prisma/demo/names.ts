// Plain lists from which delegates are made up: names, needs and nothing about any real person.

import { entries } from "./prose";

/** Given names as they are heard in Britain today, some long, some hyphenated, some with accents. */
export const givenNames = entries`
  Aaliyah, Abdul-Rahman, Abigail, Adaeze, Adam, Adwoa, Agnieszka, Aidan, Aileen, Aisha, Alasdair,
  Aleksandra, Alice, Alistair, Amara, Amelia, Amir, Ananya, Andrzej, Aneurin, Angharad, Anna-Maria,
  Aoife, Arjun, Arthur, Asha, Ayesha, Ayodele, Barbara, Benedict, Bethan, Bilal, Blessing, Bogdan,
  Bronwen, Caitríona, Callum, Camille, Carys, Catherine, Charlotte, Chiamaka, Chloé, Christopher,
  Ciarán, Clare, Craig, Daisy, Daniel, Darshan, David, Deborah, Delroy, Dilys, Divya, Dominika, Donald,
  Dorota, Edward, Eilidh, Elin, Elizabeth, Emeka, Emily, Ewan, Farzana, Fatima, Faye, Ffion, Fiona,
  Folasade, Fraser, Gareth, Gemma, George, Geraint, Gráinne, Grzegorz, Gurpreet, Hamza, Hannah,
  Harjinder, Harriet, Hassan, Heather, Helen, Hui Min, Hywel, Ibrahim, Ifeoma, Imogen, Ioana, Isaac,
  Isla, Iwan, Jacqueline, Jaswinder, Jean-Paul, Jennifer, Jermaine, Jing, Joanna, Jonathan, Josephine,
  José, Kamal, Karolina, Katarzyna, Keisha, Kerry-Ann, Khadija, Kieran, Kirsty, Kwame, Lakshmi, Lauren,
  Layla, Leanne, Lloyd, Lorraine, Louise, Lucía, Lukas, Mairéad, Malgorzata, Manjit, Margaret,
  Mary-Louise, Matthew, Maximilian, Megan, Mei-Ling, Michael, Mohammed, Molly, Myfanwy, Nadia, Naomi,
  Nasreen, Natasha, Nicola, Nikhil, Noor, Olamide, Oluwaseun, Olwen, Omar, Oscar, Padraig, Patience,
  Patricia, Paul, Pooja, Rachel, Rajesh, Rhiannon, Rhys, Robert, Róisín, Rosalind, Rukhsana, Samuel,
  Sandeep, Saoirse, Sarah-Jane, Seán, Shabnam, Siân, Simon, Sinéad, Siobhán, Sophie, Stephanie,
  Sunita, Susan, Tamsin, Tariq, Temitope, Thandiwe, Theodora, Thomas, Toby, Uzma, Valentina, Vikram,
  Walter, William, Winston, Yasmin, Yusuf, Zainab, Zoë, Zsófia
`;

/** Family names, with the apostrophes, hyphens, spaces and accents that a badge has to fit. */
export const familyNames = entries`
  Abara, Abbott, Achterberg, Adeyinka, Afolabi, Ahmed, Akhtar, Allardyce, Anand, Appiah, Armitage,
  Asante, Ashworth, Atkinson, Ó Dálaigh, Bainbridge, Bakshi, Balogun, Bannister, Barraclough, Bashir,
  Batchelor, Begum, Bell, Bevan, Bhattacharya, Blackwood, Blenkinsop, Bogdanović, Bowen, Boateng,
  Brannigan, Brocklehurst, Burns, Cadwallader, Campbell-Stewart, Carmichael, Chakraborty, Chambers,
  Chaudhry, Cheung, Chikwanha, Clegg, Cockburn, Colquhoun, Cooper, Coulibaly, Crabtree, D'Souza,
  D'Ambrosio, Dacosta, Davies, de la Cruz, de Souza, Desai, Devereux, Dimitrova, Douglas, Dube, Duffy,
  Dunwoody, Eastwood, Edmondson, Ekwueme, Ellis, Erdoğan, Evans, Farooq, Fernández, Fitzgerald,
  Fitzwilliam-Harcourt, Flanagan, Forsyth, Fothergill, Friedmann, Gallagher, García, Ghosh, Gilchrist,
  Goldberg, Gough, Grabowska, Greenhalgh, Griffiths, Gunawardena, Haddad, Hargreaves, Harrison,
  Hashemi, Hathersage, Heptonstall, Hinchcliffe, Holdsworth, Howell, Hughes-Parry, Hussain, Ibekwe,
  Ingleby, Iqbal, Jackson, Jagiełło, Janowska, Jenkins, Jones, Kapoor, Kaur, Kavanagh, Kelly, Khan,
  Kilbride, Kowalczyk, Krishnamurthy, Kumar, Lam, Lancaster, Le Blanc, Leung, Lewis, Lindqvist,
  Llewellyn, Lock, Lowther, MacAllister, MacDonald, Mahmood, Majewski, Malhotra, Marchbanks,
  Mbeki-Thornton, McCafferty, McIlwraith, McKenna, McNally, Meredith, Mistry, Mitchell, Molyneux,
  Morgan, Mukherjee, Müller, Mwangi, Nakamura, Ndiaye, Newbold, Nguyen, Ní Bhriain, Nkosi, Novák,
  Nwachukwu, O'Brien, O'Callaghan, O'Donoghue, O'Rourke, Ogunleye, Okonkwo, Olusegun-Whitfield,
  Osborne, Osei, Oyewole, Papadopoulos, Parkinson, Patel, Pemberton, Penhaligon, Pereira, Petrov,
  Popescu, Pritchard, Quartey, Quinn, Rahman, Rajapaksa, Ramírez, Rawlinson, Redfern, Rees-Davies,
  Richardson, Rosen, Rothwell, Roychoudhury, Saleh, Sandhu, Santos, Sharma, Shaw, Sidhu, Singh,
  Skarżyńska, Smith, Sørensen, St John, Stainthorpe, Stewart, Sutherland, Szymański, Taiwo, Tan,
  Taylor, Templeton-Ramsbottom, Thistlethwaite, Thompson, Tomlinson, Trelawney, Udoh, Upadhyay,
  van den Berg, Vaughan, Venkataraman, Wadsworth, Walker, Wanjiru, Warburton, Whitehouse, Williams,
  Willoughby, Winterbottom, Wong, Wójcik, Wright, Yeboah, Yilmaz, Young, Zafar, Zhang
`;

/** What a delegate may need in order to take part, as typed on the form. */
export const accessNeeds: readonly string[] = [
  "I use a wheelchair. Please place me in rooms with step-free access.",
  "I use a hearing loop.",
  "I am deaf and will come with a British Sign Language interpreter.",
  "I lip-read, so I need a seat near the front.",
  "I cannot stand for long. A chair near the entrance would help.",
  "Please send slides in large print before the day.",
  "I will bring an assistance dog.",
  "I need a quiet room for short breaks.",
  "I will need a private room to express milk.",
  "I walk with a stick and find stairs difficult.",
  "I am dyslexic. A cream-coloured handout is easier for me to read.",
  "I need a parking space close to the door.",
];

/** What a delegate may need at lunch, as typed on the form. */
export const dietaryNeeds: readonly string[] = [
  "Vegetarian",
  "Vegetarian",
  "Vegan",
  "Halal",
  "Halal",
  "Kosher",
  "Gluten free (coeliac disease)",
  "No dairy",
  "Severe nut allergy. I carry an adrenaline pen.",
  "No shellfish",
  "No pork or beef",
  "Pescatarian",
  "Diabetic. I need to eat at regular times.",
];
