package rubezh.app;

import java.util.Map;

/** Cases as JSON for the command line. */
public final class CaseJson {
    public static final String PLAIN =
            """
            {"event":{"start":"2026-11-24T10:00:00+06:00","direction":"IMP"},
             "place":{"country":"KG","post":"KG-DOS"},
             "items":[{"substance":"OPI-HER","amount":"1.250 KGM"}]}
            """;

    /** A case that can be submitted; arguments are the last digit of the day and of a seal. */
    public static final String SEALED =
            """
            {"header":{"offences":["CON"],"absences":[{"field":"/items/0/stage","reason":"LAT"}]},
             "event":{"start":"2026-11-2%sT10:00:00+06:00","direction":"TRA"},
             "place":{"country":"KG","post":"KG-DOS"},
             "route":{"departure":"TJ","destination":"RU","basis":"DOC"},
             "conveyances":[{"mode":"PED","type":"NON"}],
             "detection":{"selection":"RSK","means":["DOG"]},
             "items":[{"substance":"OPI-HER","amount":"2.075 KGM","taking":"SEI",
                       "weighing":{"method":"CAL","packaging":"EC"}}],
             "parties":{"persons":[{"role":"DRV"}]},
             "narrative":{"summary":"Героин в топливном баке","circumstances":"При досмотре автомобиля в топливном баке обнаружены свёртки с веществом, они взвешены и опечатаны при понятых."},
             "concealment":{"place":"FUE","method":"CVT"},
             "evidence":{"packages":[{"bag":"CLT 1","seals":["CLT 2","CLT %s"]}]}}
            """;

    private static final String START = "\"event\":{\"start\":\"2026-11-24T10:00:00+06:00\"}";
    private static final String PLACE = "\"place\":{\"country\":\"KG\"}";

    /** Invalid records by the code of their violation. */
    public static final Map<String, String> INVALID =
            Map.of(
                    "REF-001",
                    "{" + START + "," + PLACE + ",\"items\":[{\"substance\":\"XXX-YYY\"}]}",
                    "QTY-002",
                    withAmount("-1 KGM"),
                    "QTY-004",
                    withAmount("9000 TNE"),
                    "EVT-002",
                    "{\"event\":{\"start\":\"2030-01-01T10:00:00+06:00\"}," + PLACE + "}",
                    "EVT-003",
                    "{\"event\":{\"start\":\"1980-01-01T10:00:00+06:00\"}," + PLACE + "}",
                    "TXT-003",
                    "{" + START + "," + PLACE + ",\"speed\":\"fast\"}");

    private CaseJson() {}

    private static String withAmount(String amount) {
        return "{%s,%s,\"items\":[{\"substance\":\"OPI-HER\",\"amount\":\"%s\"}]}"
                .formatted(START, PLACE, amount);
    }

    /** Returns a case that can be submitted, of a substance and an amount. */
    public static String of(String goods) {
        String[] words = goods.split(" ", 2);
        return SEALED.formatted(3, 0)
                .replaceFirst("(?s),\\s*\"evidence\".*", "}")
                .replace("OPI-HER", words[0])
                .replace("2.075 KGM", words[1]);
    }
}
