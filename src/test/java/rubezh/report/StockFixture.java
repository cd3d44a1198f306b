package rubezh.report;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.json.SeizureBuilder;

/** Cases with sealed packages and where these are. */
public final class StockFixture {
    private StockFixture() {}

    public static UUID recordId(int number) {
        return new UUID(0x0193_0000_0000_7000L, (2L << 62) | number);
    }

    static String number(int number) {
        return "KG-OSH-A-2026-%06d".formatted(number);
    }

    static UUID packageId(int number, int position) {
        return new UUID(0x0193_0000_0000_7000L, (2L << 62) | number << 16 | position << 8 | 7);
    }

    static UUID itemId(int number, int position) {
        return new UUID(0x0193_0000_0000_7000L, (2L << 62) | number << 16 | position << 8 | 9);
    }

    public static String seal(int number, int position) {
        return "KG %05d%02d".formatted(number, position);
    }

    /**
     * Returns a case with packages, each with a seal and a line of heroin of 100 g, gross 110 g.
     */
    public static Seizure sealed(int number, int packages, SeizureBuilder... custody) {
        var builder =
                new SeizureBuilder()
                        .set("header.number", number(number))
                        .set("header.status", "SUBMITTED")
                        .set("header.station", "KG-OSH")
                        .set("header.handling", "H1")
                        .set("event.start", "2026-11-10T10:00:00+06:00");
        for (int i = 1; i <= packages; i++) {
            builder.add(
                    "items",
                    SeizureBuilder.line(itemId(number, i), i)
                            .set("substance", "OPI-HER")
                            .set("amount", "100 GRM")
                            .set("weighing.gross", "110 GRM"));
            builder.add(
                    "evidence.packages",
                    SeizureBuilder.line(packageId(number, i), i)
                            .set("kind", "EC")
                            .set("seals", List.of(seal(number, i)))
                            .set("items", List.of(itemId(number, i).toString())));
        }
        for (SeizureBuilder event : custody) {
            builder.add("evidence.custody", event);
        }
        return builder.build();
    }

    /** Returns an event of custody, {@code HAN} for one that hands over. */
    static SeizureBuilder custody(int position, String act, String at) {
        return SeizureBuilder.line(new UUID(7, position), position)
                .set("act", act)
                .set("at", at + ":00+06:00")
                .set("to", "Ibraimova")
                .set("place", "safe 2");
    }
}
