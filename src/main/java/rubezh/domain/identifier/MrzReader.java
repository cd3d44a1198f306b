package rubezh.domain.identifier;

import java.time.LocalDate;
import java.util.List;

/** Reads the fields of a zone from its lines. */
final class MrzReader {
    private final MrzFormat format;
    private final List<String> lines;
    private final MrzLayout layout;
    private final MrzNumber number;

    MrzReader(MrzFormat format, List<String> lines) {
        this.format = format;
        this.lines = lines;
        this.layout = MrzLayout.of(format);
        this.number = MrzNumber.of(format, layout, lines);
    }

    Mrz read(LocalDate today) {
        String code = MrzCheckDigit.trim(MrzLayout.CODE.of(lines));
        String issuer = MrzCheckDigit.trim(MrzLayout.ISSUER.of(lines));
        boolean internal = RussianPassport.isInternalPassport(format, code, issuer);
        String optional = layout.optional().of(lines);
        String names = layout.names().of(lines);
        int gap = names.indexOf("<<");
        String surname = words(gap < 0 ? names : names.substring(0, gap));
        String given = words(gap < 0 ? "" : names.substring(gap));
        return new Mrz(
                format,
                lines,
                code,
                issuer,
                internal ? RussianPassport.toCyrillic(surname) : surname,
                internal ? RussianPassport.toCyrillic(given) : given,
                internal ? RussianPassport.number(number.number(), optional) : number.number(),
                MrzCheckDigit.trim(layout.nationality().of(lines)),
                MrzDate.birth(layout.birth().of(lines), today),
                MrzSex.of(layout.sex().of(lines).charAt(0)),
                MrzDate.expiry(layout.expiry().of(lines), today),
                checks());
    }

    private List<MrzCheck> checks() {
        return List.of(
                MrzCheck.of(
                        MrzPart.NUMBER,
                        number.checkPosition(),
                        number.covered(),
                        read(number.checkPosition())),
                checkAfter(MrzPart.BIRTH, layout.birth()),
                checkAfter(MrzPart.EXPIRY, layout.expiry()),
                optional(),
                composite());
    }

    private MrzCheck checkAfter(MrzPart part, MrzSpan field) {
        return MrzCheck.of(part, field.next(), field.of(lines), read(field.next()));
    }

    private MrzCheck optional() {
        MrzSpan place = layout.optionalCheck();
        return place == null
                ? MrzCheck.none(MrzPart.OPTIONAL)
                : MrzCheck.of(MrzPart.OPTIONAL, place, layout.optional().of(lines), read(place));
    }

    private MrzCheck composite() {
        MrzSpan place = layout.compositeCheck();
        return layout.composite().isEmpty()
                ? MrzCheck.none(MrzPart.COMPOSITE)
                : MrzCheck.of(MrzPart.COMPOSITE, place, layout.composite(lines), read(place));
    }

    private char read(MrzSpan place) {
        return place.of(lines).charAt(0);
    }

    private static String words(String names) {
        return names.replaceAll("<+", " ").strip();
    }
}
