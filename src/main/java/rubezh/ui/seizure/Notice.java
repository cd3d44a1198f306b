package rubezh.ui.seizure;

import rubezh.register.Outcome;
import rubezh.text.Fault;

/** Something to be told in a bar over the form. */
sealed interface Notice {
    /** Somebody else's version arrived since the record was opened. */
    record Overtaken(Outcome.Overtaken by) implements Notice {}

    record Failed(Fault fault) implements Notice {}
}
