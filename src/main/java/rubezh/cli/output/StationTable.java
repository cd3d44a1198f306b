package rubezh.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.station.Station;
import rubezh.format.DomainFormat;

/** A station as text and as JSON. */
public final class StationTable {
    private static final List<Boolean> ALIGNMENT = List.of(false, false);

    private final Station station;

    public StationTable(Station station) {
        this.station = station;
    }

    /** Returns a line for each fact. */
    public List<String> lines(DomainFormat format) {
        var table = new TextTable(List.of("", station.code()), ALIGNMENT);
        facts().forEach((name, value) ->
                table.row(List.of(format.messages().text("admin.station.field." + name), value)));
        String country = format.label(CodeListId.COUNTRIES, station.country().code());
        table.row(List.of(format.messages().text("admin.station.field.country"), country));
        return table.lines();
    }

    private Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("nameRu", station.nameRu());
        facts.put("nameEn", station.nameEn());
        facts.put("agencyRu", station.agencyRu());
        facts.put("agencyEn", station.agencyEn());
        facts.put("zone", station.zone().getId());
        facts.put("dayStart", station.dayStart().toString());
        return facts;
    }

    /** Returns the members of a JSON document. */
    public Map<String, Object> tree() {
        var members = new LinkedHashMap<String, Object>(facts());
        members.put("code", station.code());
        members.put("country", station.country().code());
        members.put("training", station.training());
        return members;
    }
}
