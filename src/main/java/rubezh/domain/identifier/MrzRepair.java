package rubezh.domain.identifier;

import java.util.ArrayList;
import java.util.List;

/**
 * Corrects letters and digits that optical reading confuses, in fields of letters only or digits
 * only.
 */
final class MrzRepair {
    private static final String LETTERS = "OIZSGB";
    private static final String DIGITS = "012568";

    private final List<StringBuilder> lines = new ArrayList<>();

    private MrzRepair(List<String> lines) {
        lines.forEach(line -> this.lines.add(new StringBuilder(line)));
    }

    static List<String> of(Mrz mrz) {
        MrzLayout layout = MrzLayout.of(mrz.format());
        var repair = new MrzRepair(mrz.lines());
        repair.letters(MrzLayout.CODE);
        repair.letters(MrzLayout.ISSUER);
        repair.letters(layout.nationality());
        if (!RussianPassport.isInternalPassport(mrz.format(), mrz.documentCode(), mrz.issuer())) {
            repair.letters(layout.names());
        }
        repair.digits(layout.birth());
        repair.digits(layout.expiry());
        for (MrzCheck check : mrz.checks()) {
            if (check.line() >= 0) {
                repair.digits(new MrzSpan(check.line(), check.column(), check.column() + 1));
            }
        }
        return repair.lines.stream().map(StringBuilder::toString).toList();
    }

    private void letters(MrzSpan mrzSpan) {
        translate(mrzSpan, DIGITS, LETTERS);
    }

    private void digits(MrzSpan mrzSpan) {
        translate(mrzSpan, LETTERS, DIGITS);
    }

    private void translate(MrzSpan mrzSpan, String from, String to) {
        StringBuilder line = lines.get(mrzSpan.line());
        for (int i = mrzSpan.from(); i < mrzSpan.to(); i++) {
            int index = from.indexOf(line.charAt(i));
            if (index >= 0) {
                line.setCharAt(i, to.charAt(index));
            }
        }
    }
}
