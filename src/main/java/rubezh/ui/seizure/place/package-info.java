/**
 * The place of concealment chosen on a drawing: a car, a lorry, a person, a suitcase, with a spot
 * for each code of list {@code concealment_places} that can be pointed at. Sets the same field as
 * the list and is never the only way.
 */
@NullMarked
package rubezh.ui.seizure.place;

import org.jspecify.annotations.NullMarked;
