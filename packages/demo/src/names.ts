import type { Language } from './language.ts';

/** A name as people write it and as it stands in an address. */
export interface Name {
  readonly shown: string;
  readonly plain: string;
}

type Gender = 'female' | 'male';

/** Common first names and less common family names, by the language of those who bear them. */
export const FIRST_NAMES: Readonly<Record<Language, Readonly<Record<Gender, readonly Name[]>>>> = {
  fr: {
    female: names(
      'Adèle Agathe Anaïs Bérénice Camille Candice Chloé Clémence Élise Émeline Flavie Garance Hélène Jeanne Julie Justine Léa Lise Louane Manon Margaux Mélissa Nadia Océane Pauline Romane Salomé Sarah Sophie Zoé',
    ),
    male: names(
      'Adrien Alexis Antoine Aurélien Baptiste Benoît Clément Cédric Damien Émile Étienne Florian Gaspard Guillaume Hugo Jérémy Jules Karim Léo Loïc Lucas Marc Mathis Maxime Nicolas Quentin Rémi Samir Théo Vincent',
    ),
  },
  en: {
    female: names(
      'Abigail Alice Amara Bethany Charlotte Chloe Daisy Eleanor Ella Erin Freya Grace Hannah Holly Isla Jasmine Jodie Kirsty Leila Lucy Maya Megan Molly Naomi Phoebe Poppy Rosie Ruby Sophie Zara',
    ),
    male: names(
      'Adam Alfie Archie Aaron Caleb Connor Daniel Dylan Ellis Ethan Finley Gareth Harvey Isaac Jacob Jamal Joel Kieran Leo Lewis Logan Marcus Nathan Oliver Owen Reuben Samuel Theo Toby Zachary',
    ),
  },
};

export const LAST_NAMES: Readonly<Record<Language, readonly Name[]>> = {
  fr: names(
    'Aubertin Baudrier Béranval Bonnafous Castelain Chauvelin Corbineau Courtemanche Dauvergne Delacourt Delmas Desrosiers Durieux Esnault Fauvel Fontanel Garandeau Gaubert Guérinel Hamelin Haudebourg Jacquemin Jolivet Kermarec Labrousse Lacassagne Lanteri Lavigerie Le-Goaziou Loubière Malaterre Marchadier Mauduit Montfleury Nivelle Pelletan Perrichon Piquemal Quéméner Rambaud Rivoallan Rousselin Sabatier Sauvageot Tassin Thévenard Tourneur Vasselin Verdier Vuillemot',
  ),
  en: names(
    'Ackerley Ashdown Barrowby Beckwith Birtwhistle Blakemore Bracewell Brackenbury Calverley Charnock Clutterbuck Cottingham Cranfield Dunmore Eastgate Fairclough Fenwick Garside Goodacre Greenhalgh Hadleigh Hartnell Heathcote Hollingworth Ingleby Kettlewell Langridge Lowther Marchbank Mellowes Merriweather Northcott Oakeshott Pemberley Pickersgill Quarmby Ravenscroft Rushworth Sedgewick Shackleford Stanfield Tattersall Thistlewood Trevanion Underhill Wainscott Westerby Whitcombe Wolstenholme Yardley',
  ),
};

function names(list: string): readonly Name[] {
  return list.split(' ').map((entry) => ({
    shown: entry.replace('-', ' '),
    plain: entry
      .normalize('NFD')
      .replaceAll(/[^A-Za-z]/g, '')
      .toLowerCase(),
  }));
}
