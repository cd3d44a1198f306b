package rubezh.ui.desktop;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.device.scale.ScaleSetting;
import rubezh.device.scale.ScaleSetting.SerialFraming;
import rubezh.ui.kit.Preference;

/** Stores the setting of the scale in the preferences; an unreadable one counts as not set. */
record ScalePreference(Preferences preferences) implements Preference<ScaleSetting> {
    private static final String PORT = "scale port";
    private static final String BAUD = "scale baud";
    private static final String FRAMING = "scale framing";
    private static final String REQUEST = "scale request";
    private static final String NUMBER = "scale number";
    private static final String CHECKED = "scale checked until";

    @Override
    public Optional<ScaleSetting> read() {
        if (text(PORT).isEmpty()) {
            return Optional.empty();
        }
        try {
            String checked = text(CHECKED);
            return Optional.of(
                    new ScaleSetting(
                            text(PORT),
                            Integer.parseInt(text(BAUD)),
                            SerialFraming.of(text(FRAMING))
                                    .orElseThrow(IllegalArgumentException::new),
                            text(REQUEST),
                            text(NUMBER),
                            checked.isEmpty() ? null : LocalDate.parse(checked)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private String text(String name) {
        return preferences.text(name).orElse("");
    }

    @Override
    public void write(@Nullable ScaleSetting setting) {
        preferences.set(PORT, setting == null ? "" : setting.port());
        if (setting != null) {
            preferences.set(BAUD, Integer.toString(setting.baud()));
            preferences.set(FRAMING, setting.framing().code());
            preferences.set(REQUEST, setting.request());
            preferences.set(NUMBER, setting.number());
            LocalDate checked = setting.checkedUntil();
            preferences.set(CHECKED, checked == null ? "" : checked.toString());
        }
    }
}
