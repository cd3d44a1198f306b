package rubezh.cli.output;

import module java.base;

import rubezh.format.DomainFormat;
import rubezh.json.JsonObjectWriter;
import rubezh.register.FieldChange;
import rubezh.register.Offer;
import rubezh.register.codelist.CodeOffer;
import rubezh.table.EntryChangeFormat;
import rubezh.table.OfferFormat;

/** Offer as text: who offers it, each value before and after. */
public final class OfferText {
    private OfferText() {}

    public static List<String> lines(Offer offer, DomainFormat format) {
        var text = OfferFormat.of(format);
        var lines = new ArrayList<String>();
        lines.add(
                format.messages()
                        .text(
                                "offer.head",
                                offer.name(),
                                text.author(offer),
                                offer.revision().hex().substring(0, 8)));
        text.lines(offer).forEach(line -> lines.add("  " + line));
        return lines;
    }

    public static Map<String, Object> tree(Offer offer) {
        return new JsonObjectWriter()
                .put("recordId", offer.recordId())
                .put("kind", offer.kind())
                .put("name", offer.name())
                .put("offer", offer.revision().hex())
                .put("station", offer.station())
                .put("author", offer.login())
                .put("at", offer.at())
                .put("reason", offer.reason())
                .put("cancels", offer.cancels())
                .putList("changes", offer.changes(), OfferText::tree)
                .tree();
    }

    /** Returns list and code, and what another station would make of it. */
    public static List<String> lines(CodeOffer offer, DomainFormat format, ZoneId zone) {
        String list = format.messages().text("codelist.title." + offer.list());
        return List.of(
                list + ": " + offer.change().code(),
                "  " + new EntryChangeFormat(format.messages()).offer(offer.change(), zone));
    }

    public static Map<String, Object> tree(CodeOffer offer) {
        return new JsonObjectWriter()
                .put("list", offer.list().file())
                .put("code", offer.change().code())
                .put("act", offer.change().act().name())
                .put("station", offer.change().station())
                .put("author", offer.change().author())
                .put("at", offer.change().at())
                .put("en", offer.change().change().en())
                .put("ru", offer.change().change().ru())
                .put("from", offer.change().change().from())
                .put("to", offer.change().change().to())
                .put("target", offer.change().change().target())
                .tree();
    }

    private static Object tree(FieldChange change) {
        var members = new TreeMap<String, Object>();
        members.put("field", change.pointer());
        if (change.oldValue() != null) {
            members.put("before", change.oldValue());
        }
        if (change.newValue() != null) {
            members.put("after", change.newValue());
        }
        return members;
    }
}
