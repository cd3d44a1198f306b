package rubezh.ui.signin;

import rubezh.text.Fault;

/** What the door says. */
sealed interface Answer {
    record None() implements Answer {}

    record Wrong(int attempt, int free) implements Answer {}

    record Wait(long seconds) implements Answer {}

    record Failed(Fault fault) implements Answer {}
}
