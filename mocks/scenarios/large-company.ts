import type { EmployeeId } from '../../src/contract/employee.ts';
import { fold } from '../../src/contract/name-search.ts';
import type { StoredEmployee } from '../core/world.ts';

const split = (text: string) => text.split(' ');

// The most frequent come first.
const given = split(
  'Anne Peter Mette Michael Kirsten Jens Hanne Lars Helle Thomas Susanne Henrik Lene Søren Maria Christian Marianne Jan Inge Niels Charlotte Martin Camilla Jørgen Pia Hans Louise Anders Bente Morten Lone Ole Gitte Per Karen Jesper Tina Rasmus Line Jakob Birgitte Kim Christina Mads Ida Erik Annette Poul Julie Simon Ulla Bjarne Sofie Frederik Rikke Torben Emma Kasper Birthe Bent Cecilie Steen Dorthe Claus Signe Brian Jytte Emil Mathilde Kenneth Tove Allan Freja Daniel Astrid Mikkel Vibeke Flemming Åse Bo Nanna Carsten Ellen Finn Trine Leif Malene Mogens Caroline Ib Eva Knud Laura Åge Sanne Svend Clara Aage Alberte Gunnar Johanne Øjvind Grethe Bjørn Lærke Asbjørn Rigmor Jørn Ruth Kåre Sidsel Troels Maja Uffe Ditte Viggo Æsa Østen Yrsa Aksel Zahra Ali Fatima Mohammed Agnieszka Andrei René André Zoë Jürgen',
);
const middle = split(
  'Lund Holm Kjær Bech Møller Skov Dahl Bach Juul Krogh Toft Østergaard Aagaard Ravn Friis Vang Hald Brandt Winther Nørgaard Bruun Bjerre Munk Høj Søgaard Dam Overgaard Kjærgaard Thygesen Wulff Ærø Åkjær Quist Fogh Yde',
);
const family = split(
  'Nielsen Jensen Hansen Andersen Pedersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Knudsen Jakobsen Jacobsen Mikkelsen Olesen Frederiksen Laursen Henriksen Lund Holm Schmidt Eriksen Kristiansen Clausen Simonsen Svendsen Andreasen Iversen Jeppesen Mogensen Nissen Østergaard Lauridsen Jespersen Vestergaard Kjær Dahl Bach Bertelsen Aagaard Ågård Brandt Gregersen Friis Bruun Juhl Bech Krogh Schou Hermansen Toft Berg Winther Skov Kruse Nygaard Bang Ravn Lind Bak Beck Dam Steffensen Bonde Holst Koch Søgaard Mathiesen Bjerregaard Thygesen Kirkegaard Lorentzen Ibsen Danielsen Michelsen Overgaard Hald Fischer Hvid Villadsen Enevoldsen Damgaard Bendtsen Paulsen Carlsen Dalgaard Gade Bundgaard Lassen Thorsen Juul Buch Munk Degn Balle Eskildsen Foged Brix Worm Lykke Hjorth Krag Ørsted Åberg Ærenlund Hussein Nowak Müller Häggström Ahmed Nguyen Popescu Yıldız',
);
const tasks = split(
  'Drift Salg Kundeservice Økonomi Lager IT Indkøb Netudvikling HR Vindmøller Jura Kommunikation',
);
const places = split(
  'København Aarhus Odense Aalborg Esbjerg Randers Kolding Horsens Vejle Roskilde Herning Silkeborg Næstved Fredericia Viborg Køge Holstebro Slagelse Hillerød Sønderborg Svendborg Rønne Ærøskøbing',
);

/** A fixed sequence of fractions below one: the same company each time, whatever the seed of the simulation. */
function fractions(): () => number {
  let state = 20_231_031;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** `wanted`, or from its second use on with a number behind it. */
function numbering(): (wanted: string) => string {
  const uses = new Map<string, number>();
  return (wanted) => {
    const use = (uses.get(wanted) ?? 0) + 1;
    uses.set(wanted, use);
    return use === 1 ? wanted : `${wanted}${use}`;
  };
}

/** People with Danish names, as frequent and as often the same as in a large company; always the same ones. */
export function largeCompany(count: number): StoredEmployee[] {
  const next = fractions();
  const oneOf = (list: readonly string[]) => list[Math.floor(next() * list.length)]!;
  // Some names are had by many, most by few.
  const frequent = (list: readonly string[]) => list[Math.floor(next() ** 2 * list.length)]!;
  const mailbox = numbering();
  const initials = numbering();
  return Array.from({ length: count }, (_, index) => {
    const first = frequent(given);
    const second = next() < 0.12 ? `${next() < 0.4 ? '-' : ' '}${frequent(given)}` : '';
    const between = next() < 0.35 ? `${frequent(middle)} ` : '';
    const last = frequent(family);
    const name = `${first}${second} ${between}${last}`;
    const box = fold(name).replaceAll(' ', '.');
    return {
      id: `emp-${String(index + 1).padStart(6, '0')}` as EmployeeId,
      name,
      initials: initials(`${fold(first).slice(0, 2)}${fold(last).charAt(0)}`.toUpperCase()),
      unit: `${frequent(tasks)} ${oneOf(places)}`,
      // Both lengths occur among real holder ids.
      rid: String(index % 5 === 0 ? 62_810_708 + index * 1_301 : 1_237_281_362_460 + index * 7_919_003),
      email: `${mailbox(box)}@nordlys-energi.example`,
      emailBounced: false,
      mailboxRejects: false,
      status: next() < 0.02 ? 'suspended' : next() < 0.03 ? 'departed' : 'active',
      contactChangedAt: null,
    };
  });
}
