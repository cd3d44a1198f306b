package rubezh.ui.seizure.editor;

import rubezh.register.SaveResult;
import rubezh.text.Fault;

/** Notice in a bar over the form. */
public sealed interface EditorNotice {
    /** The record was changed elsewhere since it was opened. */
    record Overtaken(SaveResult.Overtaken by) implements EditorNotice {}

    /** What was typed has been discarded; undo brings it back. */
    record Discarded() implements EditorNotice {}

    /**
     * What was saved is offered to the station of the record.
     *
     * @param station code of that station
     */
    record Offered(String station) implements EditorNotice {}

    /** There is no problem and no empty required field to go to. */
    record NothingLeft() implements EditorNotice {}

    record Failed(Fault fault) implements EditorNotice {}
}
