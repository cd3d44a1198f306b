package rubezh.ui.kit;

import module java.base;

import rubezh.text.Messages;

/** Says how long ago something was: {@code 2 h ago}. */
public final class AgeFormat {
    private AgeFormat() {}

    /** Returns minutes below an hour, hours below two days, else days. */
    public static String of(Instant then, Instant now, Messages messages) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return messages.text("kit.age.now");
        }
        if (age.toHours() < 1) {
            return messages.text("kit.age.minutes", age.toMinutes());
        }
        return age.toDays() < 2
                ? messages.text("kit.age.hours", age.toHours())
                : messages.text("kit.age.days", age.toDays());
    }
}
