/**
 * Screens of seizures: the list with search, filters, totals and preview, and the editor with its
 * problems and history.
 *
 * <p>The form is built from the {@code RecordShape} of the record: a component added to a section
 * becomes a row of the form without code here. A special editor of a field is one line in {@link
 * rubezh.ui.seizure.model.FieldLayout}, its place in the form one line in {@link
 * rubezh.ui.seizure.model.SectionDefinition}.
 *
 * @see rubezh.ui.seizure.SeizureScreens
 */
@NullMarked
package rubezh.ui.seizure;

import org.jspecify.annotations.NullMarked;
