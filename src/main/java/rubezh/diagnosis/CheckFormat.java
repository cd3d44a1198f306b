package rubezh.diagnosis;

import module java.base;

import rubezh.diagnosis.CheckResult.OwnName;
import rubezh.text.DateFormatter;
import rubezh.text.Fault.MessageKey;
import rubezh.text.Messages;

/**
 * Puts answers of checks into sentences.
 *
 * @param masked whether paths and names are left out, for the file for support
 */
public record CheckFormat(Messages messages, boolean masked) {
    /** What stands for a path or a name. */
    public static final String MASK = "…";

    /** Returns what is so. */
    public String what(CheckResult result) {
        return text(result, "what");
    }

    /** Returns what it means and what to do; empty where nothing is to be done. */
    public List<String> advice(CheckResult result) {
        return messages.has(key(result, "means"))
                ? List.of(text(result, "means"), text(result, "todo"))
                : List.of();
    }

    public String level(CheckLevel level) {
        return messages.text("check.level." + level);
    }

    public String area(CheckArea area) {
        return messages.text("check.area." + area);
    }

    private String text(CheckResult result, String part) {
        Object[] filled = result.arguments().stream().map(this::argument).toArray();
        return messages.text(key(result, part), filled);
    }

    private String key(CheckResult result, String part) {
        String own = "check." + result.code() + ".what";
        return (messages.has(own) ? "check." : "fault.") + result.code() + "." + part;
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case Path path -> masked ? MASK : path.toString();
            case OwnName name -> masked ? MASK : name.text();
            case MessageKey key -> messages.text(key.key());
            case LocalDateTime time -> DateFormatter.in(messages.language()).dateTime(time);
            default -> argument;
        };
    }
}
