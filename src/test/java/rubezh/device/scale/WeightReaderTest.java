package rubezh.device.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.device.scale.ScaleSetting.ScaleCommandText;
import rubezh.device.scale.ScaleSetting.SerialFraming;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.PseudoTerminalScale;
import rubezh.text.Fault;

/** One weight from a scale on a real device of the kernel, through the serial library. */
@EnabledOnOs(OS.LINUX)
@LongTest
class WeightReaderTest {
    private final PseudoTerminalScale scale = new PseudoTerminalScale();
    private final List<ScaleLine> lines = new CopyOnWriteArrayList<>();

    @AfterEach
    void unplug() {
        scale.close();
    }

    private ScaleSetting setting(String request) {
        return new ScaleSetting(scale.port(), 9600, SerialFraming.EIGHT_NONE, request, "", null);
    }

    private ScaleReading.Weight weigh(String request) throws InterruptedException {
        return weigh(request, patient());
    }

    /** A clock at a tenth of the speed, so that a busy machine is fast enough. */
    private static LongSupplier patient() {
        return () -> System.nanoTime() / 10;
    }

    /** A clock on which the timeout ends after enough lines. */
    private static LongSupplier until(BooleanSupplier enough) {
        return () ->
                System.nanoTime() / 10
                        + (enough.getAsBoolean() ? WeightReader.TIMEOUT.toNanos() : 0);
    }

    private ScaleReading.Weight weigh(String request, LongSupplier nanos)
            throws InterruptedException {
        return new WeightReader(nanos, lines::add).readWeight(setting(request), () -> false);
    }

    @Test
    void aStableWeightIsRead() throws InterruptedException {
        scale.show("US,GS,+0001.240 kg");
        var reader =
                new WeightReader(
                        patient(),
                        line -> {
                            lines.add(line);
                            if (lines.size() == 5) {
                                scale.show("ST,GS,+0001.250 kg");
                            }
                        });
        assertThat(reader.readWeight(setting(""), () -> false).amount()).hasToString("1.250 KGM");
        assertThat(lines.subList(0, 5)).allMatch(line -> line.raw().startsWith("US"));
    }

    @Test
    void aScaleThatNeedsARequestReceivesIt() throws InterruptedException {
        scale.requireRequest("SI\r\n").show("S S      0.815 kg");
        assertThat(weigh("SI\\r\\n").amount()).hasToString("0.815 KGM");
        assertThat(scale.received()).startsWith("SI\r\nSI\r\n");
    }

    /** The officer presses the key of the scale: a single line is sent. */
    @Test
    void aSingleLineIsAcceptedAfterAPause() throws InterruptedException {
        var sent = new AtomicBoolean();
        scale.requireRequest("never");
        var begun = new AtomicLong(System.nanoTime());
        var reader = new WeightReader(System::nanoTime, lines::add);
        ScaleReading.Weight weight =
                reader.readWeight(
                        setting(""),
                        () -> {
                            boolean late = System.nanoTime() - begun.get() > 500_000_000L;
                            if (late && sent.compareAndSet(false, true)) {
                                scale.send(bytes("    12.345 g \r\n"));
                            }
                            return false;
                        });
        assertThat(weight.amount()).hasToString("12.345 GRM");
        assertThat(lines).hasSize(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ST,GS,+0000.000 kg | SCL-010
                    ST,NT,-0000.120 kg | SCL-010
                    US,GS,+0001.240 kg | SCL-005
                    Weight 1.25        | SCL-006
                    ST,GS,+0001.240 lb | SCL-007
                    OL,+9999999E+19    | SCL-008
                    ST,+0012.345678 mg | SCL-009
                    """)
    void anUnusableWeightIsReported(String line, String code) {
        scale.show(line);
        assertThatThrownBy(() -> weigh("", until(() -> lines.size() >= 5)))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith(code);
    }

    @Test
    void silenceIsReported() {
        scale.requireRequest("never").show("ST,GS,+0001.250 kg");
        var clock = until(() -> scale.received().startsWith("SI\r\nSI\r\n"));
        assertThatThrownBy(() -> weigh("SI\\r\\n", clock)).hasMessageStartingWith("SCL-004");
        assertThat(scale.received()).startsWith("SI\r\nSI\r\n");
    }

    /** Neither lines that are read late nor the time between them make a weight of it. */
    @Test
    void aChangingWeightIsNotAccepted() {
        scale.showChanging("     %d.000 kg "::formatted);
        LongSupplier clock = () -> lines.size() > 20 ? WeightReader.TIMEOUT.toNanos() : 0;
        assertThatThrownBy(() -> weigh("", clock)).hasMessageStartingWith("SCL-005");
        assertThat(lines).hasSizeGreaterThan(20);
    }

    @Test
    void unpluggingEndsTheWait() {
        scale.show("US,GS,+0001.240 kg");
        var reader = new WeightReader(patient(), _ -> scale.close());
        assertThatThrownBy(() -> reader.readWeight(setting(""), () -> false))
                .hasMessageStartingWith("SCL-001");
    }

    /** Otherwise a scale that needs a request would be reported as silent. */
    @Test
    void aRequestToADisconnectedPortIsReported() {
        try (SerialPortConnection connection = SerialPortConnection.open(setting(""))) {
            connection.write(bytes("SI\r\n"));
            scale.close();
            assertThatThrownBy(() -> connection.write(bytes("SI\r\n")))
                    .hasMessageStartingWith("SCL-001");
        }
    }

    @Test
    void cancellingEndsTheWaitAndClosesThePort() throws InterruptedException {
        scale.show("US,GS,+0001.240 kg");
        var reader = new WeightReader(patient(), lines::add);
        assertThatThrownBy(() -> reader.readWeight(setting(""), () -> !lines.isEmpty()))
                .isInstanceOf(InterruptedException.class);
        scale.show("ST,GS,+0001.250 kg");
        assertThat(weigh("").amount()).hasToString("1.250 KGM");
    }

    @Test
    void aMissingPortIsReported() {
        var gone = new ScaleSetting("/dev/ttyUSB99", 9600, SerialFraming.EIGHT_NONE, "", "", null);
        assertThatThrownBy(() ->
                        new WeightReader(System::nanoTime, lines::add)
                                .readWeight(gone, () -> false))
                .hasMessageStartingWith("SCL-001");
    }

    /** A pseudo terminal has eight bits only; the library detects it at the second opening. */
    @Test
    void aPortThatRejectsTheSettingsIsReported() {
        var seven = new ScaleSetting(scale.port(), 9600, SerialFraming.SEVEN_EVEN, "", "", null);
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 2; i++) {
                                Scale.open(seven).close();
                            }
                        })
                .hasMessageStartingWith("SCL-012");
    }

    @ParameterizedTest
    @CsvSource({
        "SI\\r\\n, 83 73 13 10",
        "P, 80",
        "'', ''",
        "\\x05, 5",
        "a\\\\n, 97 92 110",
        "\\q, wrong",
        "ы, wrong",
        "a\\, wrong",
        "\\x5, wrong",
    })
    void aRequestIsTypedWithEscapesForControlCharacters(String typed, String sent) {
        String decoded =
                ScaleCommandText.bytes(typed)
                        .map(all -> {
                            var words = new ArrayList<String>();
                            for (byte one : all) {
                                words.add(String.valueOf(one));
                            }
                            return String.join(" ", words);
                        })
                        .orElse("wrong");
        assertThat(decoded).isEqualTo(sent);
    }
}
