package dev.bpfgate.cli;

import dev.bpfgate.cli.manual.OptionGroup;
import dev.bpfgate.kernel.Capability;
import dev.bpfgate.kernel.Privileges;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say who loads programs: root, nobody in particular, or somebody with some capabilities. */
@OptionGroup("Rights of the loader")
final class LoaderOptions {
    @Option(names = "--unprivileged", description = "Judge for a loader without capabilities.")
    private boolean unprivileged;

    @Option(
            names = "--capabilities",
            paramLabel = "CAPABILITY",
            split = ",",
            converter = CapabilityName.class,
            description = "Judge for a loader with these only: bpf, perfmon, net_admin, sys_admin.")
    private Set<Capability> capabilities;

    Privileges privileges() {
        if (capabilities != null) {
            return Privileges.of(capabilities.toArray(new Capability[0]));
        }
        return unprivileged ? Privileges.NONE : Privileges.ROOT;
    }

    /** Capabilities as people write them, with or without {@code cap_}. */
    static final class CapabilityName implements ITypeConverter<Capability> {
        @Override
        public Capability convert(String text) {
            String name = text.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "");
            return Stream.of(Capability.values())
                    .filter(capability -> capability.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("no capability that matters is called '" + text + "'"));
        }
    }
}
