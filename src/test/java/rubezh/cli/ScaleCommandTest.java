package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import rubezh.cli.command.CliConfig;
import rubezh.device.scale.Scale;
import rubezh.device.scale.ScaleSetting.SerialPortInfo;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.PseudoTerminalScale;
import rubezh.text.Language;
import rubezh.text.Messages;

/** The command prints the lines of a scale without opening a register. */
@EnabledOnOs(OS.LINUX)
@LongTest
class ScaleCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        var config =
                new CliConfig(
                        Map.of(),
                        Language.RU,
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        _ -> 0);
        return new Cli(config, CommandTree.unusedStations()).run(arguments);
    }

    @Test
    void eachLineIsPrintedAsReceivedAndAsRead() {
        try (var scale = new PseudoTerminalScale()) {
            scale.requireRequest("P").show("ST,NT,+0001.250 kg");
            int status = run("scale", scale.port(), "--request", "P", "--seconds", "1");
            assertThat(status).as(err::toString).isZero();
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .isNotEmpty()
                .containsOnly("ST,NT,+0001.250 kg\t1,250\u00A0кг, устойчиво, нетто по весам");
    }

    @Test
    void silenceAWrongSettingAndAMissingPortAreReported() {
        try (var scale = new PseudoTerminalScale()) {
            scale.requireRequest("never");
            assertThat(run("scale", scale.port(), "--seconds", "1")).isEqualTo(3);
        }
        assertThat(run("scale", "COM1", "--baud", "9601")).isEqualTo(2);
        assertThat(run("scale", "COM1", "--bits", "9N1")).isEqualTo(2);
        assertThat(run("scale", "/dev/ttyUSB99")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("За 1 с", "[SCL-004]", "9601 8N1", "[SCL-013]", "[SCL-001]");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void withoutAPortThePortsAreListed() {
        assertThat(run("scale")).isZero();
        String listed = out.toString(StandardCharsets.UTF_8);
        if (Scale.ports().isEmpty()) {
            String none = Messages.in(Language.RU).text("cli.scale.none");
            assertThat(listed + err.toString(StandardCharsets.UTF_8)).contains(none);
        } else {
            assertThat(listed.lines().map(line -> line.split("\\t")[0]))
                    .containsExactlyElementsOf(
                            Scale.ports().stream().map(SerialPortInfo::name).toList());
        }
    }
}
