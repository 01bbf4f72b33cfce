package dev.bpfgate;

import dev.bpfgate.link.LinkResult;
import dev.bpfgate.object.MapDefinition;
import java.util.List;

/**
 * An object that was read and linked, but not judged.
 *
 * @param name the name it was given
 * @param programs its programs in the loader's order, each ready for the kernel or with the reason why not
 * @param maps the maps that it defines
 * @param remarks what is worth knowing about it beside, in words for people
 */
public record LinkedObject(String name, List<LinkResult> programs, List<MapDefinition> maps, List<String> remarks) {

    public LinkedObject {
        programs = List.copyOf(programs);
        maps = List.copyOf(maps);
        remarks = List.copyOf(remarks);
    }
}
