package rubezh.ui.signin;

import rubezh.text.Fault;

/** State of the sign-in screen after the last attempt. */
sealed interface SignInState {
    record None() implements SignInState {}

    /** The one-time password has to be changed. */
    record OneTimePassword() implements SignInState {}

    record WrongPassword(int attempt, int freeAttempts) implements SignInState {}

    record Throttled(long seconds) implements SignInState {}

    record Failed(Fault fault) implements SignInState {}
}
