/** The simulation was asked for what cannot be: an option, a person, a time that does not exist. Not a fault of its own. */
export class CannotBe extends TypeError {
  override readonly name = 'CannotBe';
}
