package rubezh.ui.seizure.editor;

import rubezh.register.SaveResult;
import rubezh.text.Fault;

/** Something to be told in a bar over the form. */
public sealed interface EditorNotice {
    /** Somebody else's version arrived since the record was opened. */
    record Overtaken(SaveResult.Overtaken by) implements EditorNotice {}

    record Failed(Fault fault) implements EditorNotice {}
}
