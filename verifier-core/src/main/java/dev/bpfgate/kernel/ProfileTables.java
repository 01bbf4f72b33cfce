package dev.bpfgate.kernel;

/**
 * The tables of one profile, each read when it is first asked for and kept; several threads may ask.
 *
 * <p>Written out rather than with suppliers: the set-up of lambdas costs more at start than reading the tables.
 */
final class ProfileTables {

    private final ProfileManifest manifest;
    private HelperCatalog helpers;
    private HelperAvailability availability;
    private ContextCatalog contexts;
    private ProgramTypeCatalog programTypes;
    private LsmHookCatalog lsmHooks;
    private CallerRestrictionCatalog callerRestrictions;
    private FunctionArgumentCatalog functionArguments;
    private AttachTargetCatalog attachTargets;
    private StructOpsCatalog structOps;
    private KfuncSets kfuncs;
    private MapCatalog maps;

    ProfileTables(ProfileManifest manifest) {
        this.manifest = manifest;
    }

    ProfileManifest manifest() {
        return manifest;
    }

    synchronized HelperCatalog helpers() {
        if (helpers == null) {
            helpers = new HelperCatalog(manifest.get("helpers"), manifest.get("helper-prototypes"));
        }
        return helpers;
    }

    synchronized HelperAvailability availability() {
        if (availability == null) {
            availability = new HelperAvailability(manifest.get("helper-availability"), helpers());
        }
        return availability;
    }

    synchronized ContextCatalog contexts() {
        if (contexts == null) {
            contexts = new ContextCatalog(manifest.get("contexts"));
        }
        return contexts;
    }

    synchronized ProgramTypeCatalog programTypes() {
        if (programTypes == null) {
            programTypes = new ProgramTypeCatalog(manifest.get("program-types"), manifest.get("return-ranges"));
        }
        return programTypes;
    }

    synchronized LsmHookCatalog lsmHooks() {
        if (lsmHooks == null) {
            lsmHooks = new LsmHookCatalog(manifest.get("lsm-hooks"));
        }
        return lsmHooks;
    }

    synchronized CallerRestrictionCatalog callerRestrictions() {
        if (callerRestrictions == null) {
            callerRestrictions = new CallerRestrictionCatalog(manifest.get("caller-restrictions"));
        }
        return callerRestrictions;
    }

    synchronized FunctionArgumentCatalog functionArguments() {
        if (functionArguments == null) {
            functionArguments =
                    new FunctionArgumentCatalog(manifest.get("tracepoint-arguments"), manifest.get("iterators"));
        }
        return functionArguments;
    }

    synchronized AttachTargetCatalog attachTargets() {
        if (attachTargets == null) {
            attachTargets = new AttachTargetCatalog(manifest.get("attach-targets"));
        }
        return attachTargets;
    }

    synchronized StructOpsCatalog structOps() {
        if (structOps == null) {
            structOps = new StructOpsCatalog(manifest.get("struct-ops"));
        }
        return structOps;
    }

    synchronized KfuncSets kfuncs() {
        if (kfuncs == null) {
            kfuncs = new KfuncSets(manifest.get("kfuncs"));
        }
        return kfuncs;
    }

    synchronized MapCatalog maps() {
        if (maps == null) {
            maps = new MapCatalog(
                    manifest.get("map-types"), manifest.get("map-fields"), manifest.get("map-helpers"), helpers());
        }
        return maps;
    }
}
