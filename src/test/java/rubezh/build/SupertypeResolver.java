package rubezh.build;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.resolvers.ClassResolver;
import com.tngtech.archunit.core.importer.resolvers.ClassResolverFromClasspath;

/**
 * Reads classes outside the program only where {@link ClassConditions} asks for their supertypes:
 * times and containers. Of all others the name is enough.
 */
public final class SupertypeResolver implements ClassResolver {
    private final ClassResolver classPath = new ClassResolverFromClasspath();

    @Override
    public void setClassUriImporter(ClassUriImporter importer) {
        classPath.setClassUriImporter(importer);
    }

    @Override
    public Optional<JavaClass> tryResolve(String typeName) {
        return Stream.of("rubezh.", "java.time.", "java.util.", "javafx.collections.")
                        .anyMatch(typeName::startsWith)
                ? classPath.tryResolve(typeName)
                : Optional.empty();
    }
}
