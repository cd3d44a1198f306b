package rubezh.ui.verify;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.security.Audit.Acknowledgement;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;
import rubezh.text.Messages;
import rubezh.ui.verify.VerificationViewModel.State;

/**
 * Result of a verification in words: each finding, and what the kinds of faults mean.
 *
 * @param zone zone of the station, for the times
 */
record VerificationText(Messages messages, ZoneId zone) {
    String of(State state) {
        var lines = new ArrayList<String>();
        Fault fault = state.fault();
        if (fault != null) {
            Fault.FaultText said = fault.sentences(messages);
            lines.addAll(List.of(said.what(), said.means(), said.todo(), said.code(), ""));
        }
        if (state.read()) {
            List<VerificationFinding> faults = state.faults();
            lines.add(
                    faults.isEmpty()
                            ? messages.text("shell.missing.none")
                            : messages.text("shell.missing.count", faults.size()));
            faults.forEach(found -> lines.add(line(found)));
            state.findings().forEach(found -> addAcknowledged(lines, found));
            addMeaning(lines, faults);
        }
        return String.join("\n", lines);
    }

    private String line(VerificationFinding finding) {
        return finding.code() + " " + text(finding.key(), finding);
    }

    private void addAcknowledged(List<String> lines, VerificationFinding finding) {
        Acknowledgement known = finding.acknowledged();
        if (known != null) {
            lines.add(line(finding));
            lines.add(
                    messages.text(
                            "cli.verify.acknowledged",
                            DateFormatter.in(messages.language())
                                    .dateTime(known.at().atZone(zone).toLocalDateTime()),
                            known.officer(),
                            known.reason()));
        }
    }

    private void addMeaning(List<String> lines, List<VerificationFinding> faults) {
        var said = new ArrayList<String>();
        for (VerificationFinding found : faults) {
            String meaning =
                    text("fault." + found.code() + ".means", found)
                            + " "
                            + text("fault." + found.code() + ".todo", found);
            if (!said.contains(meaning)) {
                said.add(meaning);
                lines.add("");
                lines.add(found.code() + ": " + meaning);
            }
        }
    }

    private String text(String key, VerificationFinding finding) {
        return messages.text(key, finding.arguments().toArray());
    }
}
