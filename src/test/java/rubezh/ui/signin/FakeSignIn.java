package rubezh.ui.signin;

import java.util.Optional;
import rubezh.security.RecoveryCode;

/** Sign-in of tests that takes any password in place of a one-time one, and no recovery code. */
public interface FakeSignIn extends SignInService {
    /** Offers of a training register whose removal does nothing. */
    TrainingOffer TRAINING = new TrainingOffer(Optional.of("bulvar-emblem-gibrid-kamin"), () -> {});

    @Override
    default void changeOneTimePassword(String password) {}

    @Override
    default String recover(RecoveryCode code, String login) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void cancel() {}
}
