package rubezh.security.account;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.security.Officer;
import rubezh.security.Role;

/**
 * Account of an officer, as an administrator sees it.
 *
 * @param officer login, name, rank and roles
 * @param status whether the officer may sign in
 * @param signedInAt time of the last sign-in; null if there was none
 * @param passwordSetAt time the password was last set; null if the log does not have it
 */
public record OfficerAccount(
        Officer officer,
        AccountStatus status,
        @Nullable Instant signedInAt,
        @Nullable Instant passwordSetAt) {
    public String login() {
        return officer.login();
    }

    /** Returns whether the officer is an administrator who can sign in. */
    public boolean canAdminister() {
        return officer.roles().contains(Role.ADMINISTRATOR)
                && (status == AccountStatus.ACTIVE || status == AccountStatus.ONE_TIME_PASSWORD);
    }

    public Optional<Instant> lastSignIn() {
        return Optional.ofNullable(signedInAt);
    }

    public Optional<Instant> passwordSet() {
        return Optional.ofNullable(passwordSetAt);
    }
}
