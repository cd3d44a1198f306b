package rubezh.cli.admin;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import rubezh.cli.output.ConsoleOutput;
import rubezh.enrolment.OpenedEscrow;
import rubezh.enrolment.RecoveryEscrow;
import rubezh.text.DateFormatter;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Code that a station left with headquarters, as text and as JSON. */
final class EscrowText {
    private final ConsoleOutput output;
    private final Messages messages;
    private final ZoneId zone;

    /**
     * @param ownZone zone of the own station, for the times
     */
    EscrowText(ConsoleOutput consoleOutput, ZoneId ownZone) {
        this.output = consoleOutput;
        this.messages = consoleOutput.messages();
        this.zone = ownZone;
    }

    /** Prints the code to standard output, and whose it is. */
    void print(OpenedEscrow opened, boolean json) {
        RecoveryEscrow escrow = opened.escrow();
        if (json) {
            output.printJson("recovery-escrow", tree(opened));
        } else {
            output.printLine(escrow.code().text());
        }
        boolean russian = messages.language() == Language.RU;
        output.printMessage(
                "cli.officer.opened",
                escrow.station(),
                russian ? escrow.nameRu() : escrow.nameEn(),
                escrow.replica(),
                DateFormatter.in(messages.language())
                        .dateTime(LocalDateTime.ofInstant(escrow.at(), zone)),
                escrow.officer());
        if (!opened.known()) {
            output.printMessage(
                    "cli.officer.unknown",
                    escrow.fingerprint().words().text(output.messages().language()));
        }
    }

    private static Map<String, Object> tree(OpenedEscrow opened) {
        RecoveryEscrow escrow = opened.escrow();
        return Map.of(
                "station", escrow.station(),
                "nameRu", escrow.nameRu(),
                "nameEn", escrow.nameEn(),
                "replica", escrow.replica().toString(),
                "officer", escrow.officer(),
                "at", escrow.at().toString(),
                "known", opened.known(),
                "code", escrow.code().text());
    }
}
