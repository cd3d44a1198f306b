package rubezh.app;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import rubezh.register.Catalogue;
import rubezh.register.Query;

/** Numbers of records by their ids, without records that have none. */
record RecordNumbers(Catalogue catalogue) implements Function<Set<UUID>, Map<UUID, String>> {
    @Override
    public Map<UUID, String> apply(Set<UUID> ids) {
        var numbers = new HashMap<UUID, String>();
        catalogue
                .page(Query.ALL.among(ids), 0, ids.size())
                .forEach(row -> {
                    Object number = row.values().get(HEADER_NUMBER.path());
                    if (number != null) {
                        numbers.put(row.recordId(), number.toString());
                    }
                });
        return numbers;
    }
}
