package rubezh.build;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Optional;
import rubezh.Deviates;

/** Leaves out classes that carry {@link Deviates} for a rule, and the classes inside them. */
final class Exempt extends DescribedPredicate<JavaClass> {
    private final String rule;

    private Exempt(String rule) {
        super("not exempt from '" + rule + "'");
        this.rule = rule;
    }

    /** Chooses the classes that a rule holds for. */
    static DescribedPredicate<JavaClass> notExemptFrom(String rule) {
        return new Exempt(rule);
    }

    @Override
    public boolean test(JavaClass type) {
        for (var t = Optional.of(type); t.isPresent(); t = t.get().getEnclosingClass()) {
            var mark = t.get().tryGetAnnotationOfType(Deviates.class);
            if (mark.isPresent() && Arrays.asList(mark.get().from()).contains(rule)) {
                return false;
            }
        }
        return true;
    }
}
