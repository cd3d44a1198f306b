package rubezh.ui.seizure.read;

import java.util.function.Consumer;

/**
 * Actions of the read view on other screens.
 *
 * @param edit opens the record for typing at the field with a pointer, empty for the first one, or
 *     says why it does not open
 * @param copy opens a new record that begins as a copy
 * @param toggleMark marks the record for deletion or removes the mark
 * @param settle shows the conflict of the record
 * @param takeBack takes the submission of the record back
 * @param close closes the view
 */
public record ReadActions(
        Consumer<String> edit,
        Runnable copy,
        Runnable toggleMark,
        Runnable settle,
        Runnable takeBack,
        Runnable close) {}
