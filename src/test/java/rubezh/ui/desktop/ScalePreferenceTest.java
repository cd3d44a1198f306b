package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.device.scale.ScaleSetting;
import rubezh.device.scale.ScaleSetting.SerialFraming;
import rubezh.fixtures.MemoryPreferences;

/** The setting of the scale is stored in the preferences. */
class ScalePreferenceTest {
    private static final ScaleSetting SETTING =
            new ScaleSetting(
                    "/dev/ttyUSB0",
                    4800,
                    SerialFraming.SEVEN_EVEN,
                    "SI\\r\\n",
                    "МК-15 № 0417",
                    LocalDate.of(2027, 5, 31));

    private final MemoryPreferences preferences = new MemoryPreferences();
    private final ScalePreference scale = new ScalePreference(preferences);

    @Test
    void aStoredSettingIsRead() {
        assertThat(scale.read()).isEmpty();
        scale.write(SETTING);
        assertThat(scale.read()).contains(SETTING);
        var bare = new ScaleSetting("COM3", 9600, SerialFraming.EIGHT_NONE, "", "", null);
        scale.write(bare);
        assertThat(scale.read()).contains(bare);
        scale.write(null);
        assertThat(scale.read()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "scale baud, 9601",
        "scale baud, fast",
        "scale framing, 9N1",
        "scale request, \\q",
        "scale checked until, soon",
    })
    void whatCannotBeReadCountsAsNoScale(String name, String value) {
        scale.write(SETTING);
        preferences.set(name, value);
        assertThat(scale.read()).isEmpty();
    }
}
