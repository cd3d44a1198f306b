package rubezh.table.mapping;

import module java.base;

import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.ReferenceData;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.table.mapping.MappingProblem.Reason;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.LeftRows;
import rubezh.table.mapping.TableMapping.MappedValue;
import rubezh.table.mapping.TableMapping.UnitRule;
import rubezh.table.mapping.TableMapping.ValueRule;

/** What a mapping needs of the code lists of a station and of the columns of a table. */
public final class MappingCheck {
    private MappingCheck() {}

    /** Returns the codes of a mapping that the lists of the station do not have. */
    public static List<MappingProblem> codes(TableMapping mapping, ReferenceData reference) {
        var problems = new ArrayList<MappingProblem>();
        for (int i = 0; i < mapping.rules().size(); i++) {
            FieldRule rule = mapping.rules().get(i);
            String path = "fields/" + i;
            String reason = rule.missing().reason();
            if (reason != null && reference.find(new AbsenceReason(reason)).isEmpty()) {
                problems.add(
                        new MappingProblem(path + "/" + "missing", Reason.UNKNOWN_CODE, reason));
            }
            Field field = SeizureShape.SHAPE.field(rule.to().path()).orElseThrow();
            for (ValueRule value : rule.first()) {
                values(value)
                        .filter(code -> !isKnown(field, code, reference))
                        .map(code -> new MappingProblem(path, Reason.UNKNOWN_CODE, code))
                        .forEach(problems::add);
                value.set()
                        .forEach((other, code) -> {
                            Field set = SeizureShape.SHAPE.field(other.path()).orElseThrow();
                            if (!isKnown(set, code, reference)) {
                                problems.add(
                                        new MappingProblem(
                                                path + "/" + "set", Reason.UNKNOWN_CODE, code));
                            }
                        });
            }
        }
        return problems;
    }

    private static Stream<String> values(ValueRule rule) {
        Stream<String> mapped =
                rule.values() == null
                        ? Stream.of()
                        : rule.values().values().stream()
                                .filter(MappedValue.Value.class::isInstance)
                                .map(one -> ((MappedValue.Value) one).text());
        return rule.constant() == null || rule.values() != null
                ? mapped
                : Stream.of(rule.constant());
    }

    private static boolean isKnown(Field field, String text, ReferenceData reference) {
        if (!Code.class.isAssignableFrom(field.type())) {
            return true;
        }
        try {
            return reference.find((Code) LeafCodec.fromPlain(field.type(), text)).isPresent();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Returns the columns that a mapping reads and a table does not have. */
    public static SortedSet<String> missing(TableMapping mapping, Columns columns) {
        var missing = new TreeSet<String>(mapping.key());
        for (LeftRows rows : mapping.leave()) {
            missing.add(rows.column());
            missing.addAll(rows.compare());
        }
        for (FieldRule rule : mapping.applied()) {
            for (ValueRule value : rule.first()) {
                missing.addAll(value.from());
                UnitRule unit = value.unit();
                if (unit != null && unit.column() != null) {
                    missing.add(unit.column());
                }
            }
        }
        missing.removeAll(columns.places().keySet());
        return missing;
    }
}
