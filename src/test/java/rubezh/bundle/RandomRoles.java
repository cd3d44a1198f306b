package rubezh.bundle;

import module java.base;

import rubezh.fixtures.MemoryRegister;
import rubezh.register.officer.RoleGrantWriter;
import rubezh.security.Officer;
import rubezh.security.Role;

/** Two computers of a station that change the roles of two officers and exchange at random. */
record RandomRoles(MemoryRegister first, MemoryRegister second, Random random) {
    private static final int ACTS = 12;

    RandomRoles(long seed) {
        this(
                new MemoryRegister("KG-OSH", 2 * seed + 1),
                new MemoryRegister("KG-OSH", 2 * seed + 2),
                new Random(seed));
    }

    void run() {
        for (int i = 0; i < ACTS; i++) {
            boolean atFirst = random.nextBoolean();
            MemoryRegister at = atFirst ? first : second;
            if (random.nextInt(4) == 0) {
                at.importFrom(atFirst ? second : first);
            } else {
                grant(at);
            }
        }
    }

    private void grant(MemoryRegister at) {
        Set<Role> roles =
                Arrays.stream(Role.values())
                        .filter(_ -> random.nextInt(3) == 0)
                        .collect(Collectors.toSet());
        var officer = new Officer(random.nextBoolean() ? "bek" : "asanov", "Bek", "", roles);
        new RoleGrantWriter(at.journal(), at.session(), at.station(), at.idSource()).grant(officer);
    }
}
