package rubezh.ui.signin;

import module java.base;

import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.ui.signin.SignInService.Account;
import rubezh.ui.signin.SignInService.OpenShift;

/**
 * Texts of the tile of an account.
 *
 * @param messages messages of the language shown
 * @param today current date at the station
 */
record AccountFormat(Messages messages, LocalDate today) {
    String name(Account account) {
        return account.officer().nameIn(messages::text);
    }

    /** Returns the login. The rank of an officer with a name is sealed until somebody signs in. */
    String login(Account account) {
        return account.officer().login();
    }

    /** Returns the time of the last sign-in, without the date if it was today. */
    String lastSignIn(Account account) {
        LocalDateTime time = account.lastSignIn();
        if (time == null) {
            return messages.text("signin.never");
        }
        DateFormatter formatter = DateFormatter.in(messages.language());
        return isToday(time)
                ? messages.text("signin.today", formatter.time(time.toLocalTime()))
                : formatter.dateTime(time);
    }

    /** Returns who has the open shift and since when, without the date if that was today. */
    String openShift(OpenShift shift) {
        DateFormatter formatter = DateFormatter.in(messages.language());
        LocalDateTime since = shift.since();
        return messages.text(
                "signin.shift",
                shift.name(),
                isToday(since) ? formatter.time(since.toLocalTime()) : formatter.dateTime(since));
    }

    private boolean isToday(LocalDateTime time) {
        return time.toLocalDate().equals(today);
    }

    /** Returns the accessible text of the tile. */
    String summary(Account account) {
        return name(account) + ", " + login(account);
    }

    /** Returns the first letters of the first two words of the name, in upper case. */
    String initials(Account account) {
        var initials = new StringBuilder();
        for (String part : name(account).strip().split("\\s+")) {
            if (initials.length() < 2 && !part.isEmpty()) {
                initials.append(Character.toUpperCase(part.charAt(0)));
            }
        }
        return initials.toString();
    }
}
