package rubezh.table;

import module java.base;

import rubezh.format.DomainFormat;
import rubezh.register.FieldChange;
import rubezh.register.Offer;

/**
 * Format of what another station offers: who offers it, and each value before and after.
 *
 * @param names names of the lines of the record
 */
public record OfferFormat(LineNames names, DomainFormat format) {
    /** Returns station, officer and time. */
    public String author(Offer offer) {
        return format.messages()
                .text("offer.author", offer.station(), offer.login(), format.value(offer.at()));
    }

    /** Returns a line for the reason, for a mark as entered in error and for each field. */
    public List<String> lines(Offer offer) {
        var lines = new ArrayList<String>();
        Optional.ofNullable(offer.reason()).ifPresent(lines::add);
        Boolean cancels = offer.cancels();
        if (cancels != null) {
            lines.add(format.messages().text(cancels ? "offer.cancels" : "offer.restores"));
        }
        var values = new PlainValueFormat(names, format);
        for (FieldChange change : offer.changes()) {
            lines.add(
                    format.messages()
                            .text(
                                    "offer.change",
                                    format.fieldAt(change.pointer()),
                                    values.value(change.pointer(), change.oldValue()),
                                    values.value(change.pointer(), change.newValue())));
        }
        return lines;
    }
}
