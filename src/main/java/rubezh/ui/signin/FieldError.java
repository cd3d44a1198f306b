package rubezh.ui.signin;

import module java.base;

import rubezh.security.PasswordPolicy.RejectionReason;

/** Invalid input of a step of the first run; each error belongs to one field. */
enum FieldError {
    CODE,
    CODE_LATIN,
    NAME_RU,
    NAME_EN,
    COUNTRY,
    LOGIN,
    FULL_NAME,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_GUESSABLE,
    PASSWORD_DIFFERS;

    /** Errors that are about the password typed first. */
    static final Set<FieldError> OF_PASSWORD =
            EnumSet.of(PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_GUESSABLE, PASSWORD_DIFFERS);

    static FieldError of(RejectionReason reason) {
        return switch (reason) {
            case TOO_SHORT -> PASSWORD_SHORT;
            case TOO_LONG -> PASSWORD_LONG;
            case GUESSABLE -> PASSWORD_GUESSABLE;
        };
    }
}
