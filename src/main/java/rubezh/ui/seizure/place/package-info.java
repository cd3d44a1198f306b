/**
 * Choice of the place of concealment on a drawing of a car, a lorry, a person or a suitcase, with a
 * hotspot per code of list {@code concealment_places}. It sets the same field as the list and is
 * never the only way.
 */
@NullMarked
package rubezh.ui.seizure.place;

import org.jspecify.annotations.NullMarked;
