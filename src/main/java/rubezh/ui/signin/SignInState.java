package rubezh.ui.signin;

import rubezh.text.Fault;

/** State of the sign-in screen. */
sealed interface SignInState {
    record None() implements SignInState {}

    record WrongPassword(int attempt, int freeAttempts) implements SignInState {}

    record Throttled(long seconds) implements SignInState {}

    record Failed(Fault fault) implements SignInState {}
}
