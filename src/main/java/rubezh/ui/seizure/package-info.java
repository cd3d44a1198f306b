/**
 * The seizures as an officer meets them: the list with search, views, filters and totals, and the
 * editor with its problems and history.
 *
 * <p>The form is made from the {@code RecordShape} of the record: a component that joins a section
 * is a row of the form with no line of code here. An editor of its own is one line in {@link
 * rubezh.ui.seizure.model.FieldLayout}, a better arrangement one line in {@link
 * rubezh.ui.seizure.model.SectionDefinition}.
 */
@NullMarked
package rubezh.ui.seizure;

import org.jspecify.annotations.NullMarked;
