package rubezh.ui.signin;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.security.Officer;

/** A locked register, as seen from the door. Its methods may take long: not for the window. */
public interface SignInService {
    StationInfo stationInfo();

    /** Returns who may sign in, the last one in first. */
    List<Account> accounts();

    /**
     * Tries a password; half a second to two, by design. After {@link SignInResult.Success} the
     * application has the session.
     *
     * @throws rubezh.text.Fault if the register is in use, damaged or newer
     */
    SignInResult signIn(String login, char[] password);

    /**
     * What is written on the door.
     *
     * @param code code of the station
     * @param nameRu its name in Russian
     * @param nameEn its name in English
     * @param training whether it holds training data
     */
    record StationInfo(String code, String nameRu, String nameEn, boolean training) {}

    /**
     * Somebody who may sign in.
     *
     * @param officer who
     * @param lastSignIn when they signed in last, by the station's clock, or null
     */
    record Account(Officer officer, @Nullable LocalDateTime lastSignIn) {}

    /** What became of an attempt. */
    sealed interface SignInResult {
        record Success() implements SignInResult {}

        /**
         * @param attempt how many attempts failed in a row
         * @param freeAttempts how many there are before waiting begins
         */
        record WrongPassword(int attempt, int freeAttempts) implements SignInResult {}

        /** Too many attempts: none is looked at before the time is over. */
        record Throttled(Duration remaining) implements SignInResult {}
    }
}
