package rubezh.today;

import module java.base;

import rubezh.format.DomainFormat;

/** Texts, times and ages of a summary in one language; as {@link TodayFormat}. */
record TodayWords(DomainFormat format, ZoneId zone, Instant now) {
    String age(String keyPrefix, Instant since) {
        Duration age = Duration.between(since, now);
        if (age.toMinutes() < 1) {
            return text("kit.age.now");
        }
        if (age.toHours() < 1) {
            return text(keyPrefix + ".minutes", age.toMinutes());
        }
        return age.toDays() < 2
                ? text(keyPrefix + ".hours", age.toHours())
                : text(keyPrefix + ".days", age.toDays());
    }

    String dateTime(Instant at) {
        return format.dates().dateTime(LocalDateTime.ofInstant(at, zone));
    }

    String text(String key, Object... arguments) {
        return format.messages().text(key, arguments);
    }
}
