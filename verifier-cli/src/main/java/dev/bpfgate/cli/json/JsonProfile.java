package dev.bpfgate.cli.json;

import com.google.gson.stream.JsonWriter;
import dev.bpfgate.Profile;
import dev.bpfgate.diag.PruneMiss;
import java.io.IOException;
import java.util.Locale;

/** Writes what the simulation of a program costs as a JSON object. */
final class JsonProfile {
    private final JsonWriter json;

    JsonProfile(JsonWriter json) {
        this.json = json;
    }

    void write(Profile profile) throws IOException {
        json.beginObject();
        json.name("insns_simulated").value(profile.simulated());
        json.name("paths_ended").value(profile.ended());
        json.name("insns").beginArray();
        for (Profile.InsnCost insn : profile.insns()) {
            insn(insn);
        }
        json.endArray();
        json.name("loops").beginArray();
        for (Profile.LoopCost loop : profile.loops()) {
            loop(loop);
        }
        json.endArray();
        json.name("branches").beginArray();
        for (Profile.BranchCost branch : profile.branches()) {
            branch(branch);
        }
        json.endArray();
        json.endObject();
    }

    private void insn(Profile.InsnCost insn) throws IOException {
        json.beginObject();
        json.name("insn").value(insn.insn());
        json.name("insn_text").value(insn.text());
        JsonProgram.position(json, insn.source());
        json.name("visits").value(insn.visits());
        json.name("states").value(insn.states());
        json.name("prune_hits").value(insn.hits());
        json.name("prune_misses").value(insn.missCount());
        json.name("reasons").beginArray();
        for (Profile.MissCount miss : insn.misses()) {
            PruneMiss why = miss.example();
            json.beginObject();
            json.name("count").value(miss.count());
            json.name("kind").value(why.kind().name().toLowerCase(Locale.ROOT));
            json.name("frame").value(why.frame());
            json.name("place").value(why.place().isEmpty() ? null : why.place());
            json.name("stored").value(why.stored());
            json.name("current").value(why.current());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private void loop(Profile.LoopCost loop) throws IOException {
        json.beginObject();
        json.name("header").value(loop.header());
        JsonProgram.position(json, loop.source());
        json.name("depth").value(loop.depth());
        json.name("entries").value(loop.entries());
        json.name("rounds").value(loop.rounds());
        json.name("visits").value(loop.visits());
        json.name("states").value(loop.states());
        json.endObject();
    }

    private void branch(Profile.BranchCost branch) throws IOException {
        json.beginObject();
        json.name("insn").value(branch.insn());
        JsonProgram.position(json, branch.source());
        json.name("visits").value(branch.visits());
        json.name("forks").value(branch.forks());
        json.name("insns_on_second_ways").value(branch.forked());
        json.endObject();
    }
}
