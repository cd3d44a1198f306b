package rubezh.table;

import module java.base;

/** Names of the officers of training stations, from {@code training/officers.csv}. */
public final class TrainingNames {
    private final Map<List<String>, String> byStationAndLogin = new HashMap<>();

    public TrainingNames() {
        BuiltInTables.rows("training/officers")
                .forEach(row ->
                        byStationAndLogin.put(
                                List.of(row.getField("station"), row.getField("login")),
                                row.getField("name")));
    }

    /**
     * Returns the name of an officer.
     *
     * @param station code of the training station
     */
    public String of(String station, String login) {
        return Objects.requireNonNull(byStationAndLogin.get(List.of(station, login)));
    }
}
