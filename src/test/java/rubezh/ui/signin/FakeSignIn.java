package rubezh.ui.signin;

import rubezh.security.RecoveryCode;

/** Sign-in of tests that takes any password in place of a one-time one, and no recovery code. */
public interface FakeSignIn extends SignInService {
    @Override
    default void changeOneTimePassword(String password) {}

    @Override
    default String recover(RecoveryCode code, String login) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void cancel() {}
}
