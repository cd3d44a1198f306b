package rubezh.ui.signin;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.Station;
import rubezh.security.Officer;
import rubezh.security.RecoveryCode;
import rubezh.text.Messages;
import rubezh.text.QuoteFormat;

/**
 * Sign-in to a locked register. Its methods may block; do not call them on the UI thread.
 *
 * @see rubezh.ui.desktop.RegisterAccess#openRegister
 */
public interface SignInService {
    StationInfo stationInfo();

    /** Returns the accounts that may sign in. */
    List<Account> accounts();

    /** Returns when the newest backup was written; empty if there is none or its folder is away. */
    default Optional<Instant> newestBackup() {
        return Optional.empty();
    }

    /** Returns the open shift; empty if none is open. */
    default Optional<OpenShift> openShift() {
        return Optional.empty();
    }

    /**
     * Verifies a password; the key derivation takes half a second to two by design. After {@link
     * SignInResult.Success} the application holds the session.
     *
     * @param built receives the number of revisions read while lists have to be built, as after an
     *     update; that can take minutes
     * @throws rubezh.text.Fault if the register is in use, damaged or of a newer version
     */
    SignInResult signIn(String login, char[] password, LongConsumer built);

    /** Verifies a password, whatever it takes. */
    default SignInResult signIn(String login, char[] password) {
        return signIn(login, password, _ -> {});
    }

    /**
     * Changes the one-time password after {@link SignInResult.OneTimePassword}; then the
     * application holds the session.
     *
     * @throws rubezh.text.Fault if the new password is refused; nothing is changed
     */
    void changeOneTimePassword(String password);

    /**
     * Gives an administrator a one-time password with the code of the recovery sheet, which opens
     * nothing afterwards.
     *
     * @return the one-time password
     * @throws rubezh.text.Fault {@code SEC-030} for another code, {@code SEC-002} while attempts
     *     are delayed, {@code SEC-031} if the officer is no active administrator
     */
    String recover(RecoveryCode code, String login);

    /** Gives the sign-in up after {@link SignInResult.OneTimePassword}. */
    void cancel();

    /**
     * Station shown on the sign-in screen.
     *
     * @param code code of the station
     * @param nameRu name in Russian
     * @param nameEn name in English
     * @param training whether the register holds training data
     * @param zone its time zone
     */
    record StationInfo(String code, String nameRu, String nameEn, boolean training, ZoneId zone) {
        public static StationInfo of(Station station) {
            return new StationInfo(
                    station.code(),
                    station.nameRu(),
                    station.nameEn(),
                    station.training(),
                    station.zone());
        }

        String title(Messages messages) {
            return messages.text(
                    "signin.station",
                    code,
                    messages.language().choose(QuoteFormat.nested(nameRu), nameEn));
        }
    }

    /**
     * Account that may sign in.
     *
     * @param officer owner of the account
     * @param lastSignIn time of the last sign-in in the zone of the station, or null
     */
    record Account(Officer officer, @Nullable LocalDateTime lastSignIn) {}

    /**
     * The open shift.
     *
     * @param name name of the officer in charge
     * @param since when it was opened, in the zone of the station
     */
    record OpenShift(String name, LocalDateTime since) {}

    /** Result of an attempt to sign in. */
    sealed interface SignInResult {
        record Success() implements SignInResult {}

        /** The password is right and has to be changed before anything else. */
        record OneTimePassword() implements SignInResult {}

        /**
         * @param attempt number of failed attempts in a row
         * @param freeAttempts number of attempts before throttling begins
         */
        record WrongPassword(int attempt, int freeAttempts) implements SignInResult {}

        /** Too many attempts: passwords are not verified before the time is over. */
        record Throttled(Duration remaining) implements SignInResult {}
    }
}
